import type { Letter } from '../../../platform/mail/send.ts';

/** What messages about accounts are filed under: they carry a link that only their reader may use. */
export const ABOUT_ACCOUNT = 'account';

interface To {
  organisationId: string;
  organisationName: string;
  personId: string;
  name: string;
  email: string;
}

const letter = (to: To, subject: string, lines: string[]): Letter => ({
  organisationId: to.organisationId,
  aboutKind: ABOUT_ACCOUNT,
  aboutId: to.personId,
  toAddress: to.email,
  toName: to.name,
  subject,
  body: [`Dear ${to.name}`, ...lines, to.organisationName].join('\n\n'),
});

/** Asks a person who was added to choose a password; null where they have one already. */
export const invitation = (to: To, link: string | null, site: string): Letter =>
  letter(to, `Your account with ${to.organisationName}`, [
    `You can now work with Earshot for ${to.organisationName}.`,
    link
      ? `Choose a password here. The address works once, for three days:\n${link}`
      : `Sign in with the password you already have:\n${site}/sign-in`,
    link
      ? `After that, sign in at ${site}/sign-in`
      : 'If you have forgotten it, that page helps you to a new one.',
  ]);

/** Answers somebody who has forgotten a password. */
export const newPassword = (to: To, link: string): Letter =>
  letter(to, 'Choose a new password', [
    `Somebody, probably you, asked for a new password for your account. Choose it here. The address works once, for three days:\n${link}`,
    'If it was not you, do nothing: your password stays as it is.',
  ]);
