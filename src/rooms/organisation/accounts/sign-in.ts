import { z } from 'zod';
import { requiredText } from '../../../platform/web/form.ts';
import { chooseOrganisation } from '../addresses.ts';

export const signInForm = z.object({
  email: requiredText('Enter your e-mail address.', 254),
  password: z.string({ error: 'Enter your password.' }).min(1, 'Enter your password.'),
  next: z.string().default(''),
});

export const NOT_TOGETHER =
  'That e-mail address and that password do not go together. Check both and try again.';

/**
 * Where to go after signing in: the address asked for if it is one of ours, else the choice of organisation.
 * Only a path counts as ours: an address that a browser would take for another host never does.
 */
export function ownAddress(next: string | undefined): string {
  if (!next || !/^\/[^/\\]/.test(next)) return chooseOrganisation;
  try {
    const here = 'http://earshot.invalid';
    const address = new URL(next, here);
    return address.origin === here ? address.pathname + address.search : chooseOrganisation;
  } catch {
    return chooseOrganisation;
  }
}

/** What a password must be like, said before it is typed. */
export const PASSWORD_HINT =
  'At least 12 characters. Three words that do not belong together work well, and you may use spaces.';
