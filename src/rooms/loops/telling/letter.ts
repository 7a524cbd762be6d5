/** What the letter needs to know of a loop. */
export interface Told {
  title: string;
  youSaid: string;
  outcome: 'did' | 'could_not';
  weDid: string;
  because: string;
}

/**
 * The letter to somebody who spoke and asked to hear back, in plain words.
 *
 * `address` is that of the public page, `stopAddress` that of the page on which they can ask for no more letters;
 * without it they are told to answer the letter.
 */
export function tellingLetter({
  toName,
  organisation,
  loop,
  address,
  stopAddress,
}: {
  toName: string;
  organisation: string;
  loop: Told;
  address: string;
  stopAddress?: string;
}): { subject: string; body: string } {
  const answer =
    loop.outcome === 'did'
      ? ['What we did', loop.weDid]
      : ['We could not do what was asked. This is why', loop.because];
  const stop = stopAddress
    ? `If you do not want us to write to you again, tell us here:\n${stopAddress}`
    : 'If you do not want us to write to you again, answer this e-mail and say so.';
  const body = [
    toName ? `Dear ${toName}` : 'Hello',
    `You told us what you think, and asked to hear what came of it. Thank you for telling us.`,
    `What people said\n${loop.youSaid}`,
    `${answer[0]}\n${answer[1]}`,
    `You can read this on our website too:\n${address}`,
    stop,
    organisation,
  ].join('\n\n');
  return { subject: `What came of what you told us: ${loop.title}`, body: `${body}\n` };
}
