import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { PasswordField } from '../../../../design/form/PasswordField.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { RecordHead } from '../../../../design/record/RecordHead.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { Moment } from '../../../../design/text/Moment.tsx';
import { Summary } from '../../../../design/text/Summary.tsx';
import { deviceWords } from '../../accounts/device.ts';
import { PASSWORD_HINT } from '../../accounts/sign-in.ts';
import * as addresses from '../../addresses.ts';
import { type HeldRole, roleName } from '../../people/person.ts';

export interface OwnAccountProps {
  slug: string;
  name: string;
  jobTitle: string;
  /** Where letters of this organisation go. */
  email: string;
  /** With which the account signs in. */
  signInEmail: string;
  roles: readonly HeldRole[];
  sessions: readonly { id: string; startedAt: Date; lastSeenAt: Date; userAgent: string; isThis: boolean }[];
  hasPassword: boolean;
  /** Where else the same account is somebody. */
  elsewhere: readonly { slug: string; organisationName: string }[];
  errors?: Errors;
}

export function OwnAccount(props: OwnAccountProps) {
  const { slug, name, jobTitle, email, signInEmail, roles, sessions, hasPassword, elsewhere } = props;
  const { errors = {} } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      <RecordHead title="Your account" />
      <Summary
        rows={[
          { term: 'Name', value: name },
          ...(jobTitle ? [{ term: 'Job', value: jobTitle }] : []),
          { term: 'E-mail', value: email },
          ...(signInEmail === email.toLowerCase() ? [] : [{ term: 'You sign in with', value: signInEmail }]),
          {
            term: 'Roles',
            value:
              roles.length === 0 ? (
                'You hold no role at present. Ask your administrator for one.'
              ) : (
                <ul className="nhsuk-list">
                  {roles.map((role) => (
                    <li key={role.id}>
                      {roleName(role.role)}
                      {role.toOn ? (
                        <>
                          , until <Day date={role.toOn} />
                        </>
                      ) : null}
                    </li>
                  ))}
                </ul>
              ),
          },
          ...(elsewhere.length > 0
            ? [
                {
                  term: 'Other organisations',
                  value: (
                    <ul className="nhsuk-list">
                      {elsewhere.map((other) => (
                        <li key={other.slug}>
                          <a href={addresses.desk(other.slug)}>{other.organisationName}</a>
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]
            : []),
        ]}
      />
      <p>Something is wrong or has changed? Your administrator can put it right.</p>
      <h2>Where you are signed in</h2>
      <DataTable
        caption="Where you are signed in"
        captionHidden
        rows={sessions}
        rowKey={(session) => session.id}
        columns={[
          {
            key: 'device',
            head: 'With',
            rowHead: true,
            cell: (session) => `${deviceWords(session.userAgent)}${session.isThis ? ' (here)' : ''}`,
          },
          { key: 'since', head: 'Since', cell: (session) => <Moment at={session.startedAt} /> },
          { key: 'seen', head: 'Last seen', cell: (session) => <Moment at={session.lastSeenAt} /> },
          {
            key: 'end',
            head: 'End it',
            cell: (session) => (
              <Form
                action={session.isThis ? '/sign-out' : `${addresses.accountSessions(slug)}/${session.id}/end`}
              >
                <button type="submit" className="link-button">
                  Sign out
                  <span className="nhsuk-u-visually-hidden"> of {deviceWords(session.userAgent)}</span>
                </button>
              </Form>
            ),
          },
        ]}
        empty={{ says: 'You are signed in nowhere else.' }}
      />
      {sessions.length > 1 ? (
        <Form action={`${addresses.accountSessions(slug)}/end-others`}>
          <Submit kind="secondary">Sign out everywhere else</Submit>
        </Form>
      ) : null}
      {hasPassword ? (
        <>
          <h2>Change your password</h2>
          <p>You will be signed out wherever else you are signed in.</p>
          <Form action={addresses.accountPassword(slug)}>
            <PasswordField
              name="present"
              label="Present password"
              autoComplete="current-password"
              error={errors.present}
            />
            <PasswordField
              name="password"
              label="New password"
              hint={PASSWORD_HINT}
              autoComplete="new-password"
              error={errors.password}
            />
            <Submit>Change the password</Submit>
          </Form>
        </>
      ) : null}
    </>
  );
}
