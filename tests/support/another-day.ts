import { expect, inject } from 'vitest';

/** Lets it be another day, 'YYYY-MM-DD', in an organisation of the demonstration. Whoever is signed in stays so. */
export async function itIs(organisation: string, today: string): Promise<void> {
  const days = inject('days');
  if (!days) throw new Error('The site runs elsewhere: its days are not ours to change.');
  const answer = await fetch(days, { method: 'POST', body: JSON.stringify({ organisation, today }) });
  expect(await answer.text(), `what stands in the way of ${today}`).toBe('');
}
