import { ABOUT_ACCOUNT, type Letter, PASSWORD_ADDRESS } from '../../../platform/mail/send.ts';

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

/** Asks a person who was added to choose a password, or to sign in with the one they have. */
export const invitation = (to: To, hasPassword: boolean, site: string): Letter =>
  letter(to, `Your account with ${to.organisationName}`, [
    `You can now work with Earshot for ${to.organisationName}.`,
    ...(hasPassword
      ? [
          `Sign in with the password you already have:\n${site}/sign-in`,
          'If you have forgotten it, that page helps you to a new one.',
        ]
      : [
          `Choose a password here. The address works once, for three days:\n${PASSWORD_ADDRESS}`,
          `After that, sign in at ${site}/sign-in`,
        ]),
  ]);

/** Lets somebody choose a new password: they have forgotten theirs, or their administrator asked for it. */
export const newPassword = (to: To): Letter =>
  letter(to, 'Choose a new password', [
    `A new password was asked for, for your account. Choose it here. The address works once, for three days:\n${PASSWORD_ADDRESS}`,
    'If you did not want this, do nothing: your password stays as it is.',
  ]);
