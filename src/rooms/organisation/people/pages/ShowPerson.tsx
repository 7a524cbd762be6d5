import { DateField } from '../../../../design/form/DateField.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { type HistoryEntry, HistoryList } from '../../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../../design/record/RecordHead.tsx';
import { Tag } from '../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { Details } from '../../../../design/text/Details.tsx';
import { longDate } from '../../../../design/text/words.ts';
import type { Typed } from '../../../../platform/web/form.ts';
import * as addresses from '../../addresses.ts';
import { typedDay } from '../../typed-day.ts';
import { givenRoles, type HeldRole, type Person, roleName } from '../person.ts';

export interface ShowPersonProps {
  slug: string;
  today: string;
  person: Person;
  history: readonly HistoryEntry[];
  mayKeep: boolean;
  typed?: Typed;
  errors?: Errors;
}

export function ShowPerson({
  slug,
  today,
  person,
  history,
  mayKeep,
  typed = {},
  errors = {},
}: ShowPersonProps) {
  const own = addresses.person(slug, person.id);
  return (
    <>
      <ErrorSummary errors={errors} />
      <RecordHead
        title={person.name}
        state={person.leftOn ? { tone: 'stopped', text: `Left on ${longDate(person.leftOn)}` } : undefined}
        facts={[
          ...(person.jobTitle ? [{ term: 'Job', value: person.jobTitle }] : []),
          { term: 'E-mail', value: person.email },
        ]}
        actions={
          mayKeep ? (
            person.leftOn ? (
              <Form action={`${own}/return`}>
                <Submit kind="secondary" small>
                  Bring back
                </Submit>
              </Form>
            ) : (
              <>
                <a href={`${own}/edit`}>Change</a>
                <a href={`${own}/leave`}>Has left</a>
                <Form action={`${own}/link`}>
                  <Submit kind="secondary" small>
                    Send a new password link
                  </Submit>
                </Form>
              </>
            )
          ) : null
        }
      />
      <h2>Roles</h2>
      <DataTable
        caption="Roles, latest first"
        captionHidden
        rows={person.roles}
        rowKey={(role) => role.id}
        columns={[
          { key: 'role', head: 'Role', rowHead: true, cell: (role) => roleName(role.role) },
          {
            key: 'state',
            head: 'State',
            tight: true,
            cell: (role) => <RoleState role={role} today={today} />,
          },
          { key: 'from', head: 'First day', tight: true, cell: (role) => <Day date={role.fromOn} /> },
          {
            key: 'to',
            head: 'Last day',
            tight: true,
            cell: (role) => (role.toOn ? <Day date={role.toOn} /> : 'Open'),
          },
          ...(mayKeep && !person.leftOn
            ? [
                {
                  key: 'end',
                  head: 'Change',
                  cell: (role: HeldRole) =>
                    role.toOn === null || role.toOn >= today ? (
                      <a href={`${own}/roles/${role.id}/end`}>
                        End<span className="nhsuk-u-visually-hidden"> the role {roleName(role.role)}</span>
                      </a>
                    ) : (
                      'Ended'
                    ),
                },
              ]
            : []),
        ]}
        empty={{
          says: `${person.name} has never held a role here. Without one they can only see their own account.`,
        }}
      />
      {mayKeep && !person.leftOn ? (
        <Details summary="Give a role" open={Object.keys(errors).length > 0}>
          <Form action={`${own}/roles`}>
            <Select
              name="role"
              label="Role"
              none="Choose one"
              value={String(typed.role ?? '')}
              error={errors.role}
              options={givenRoles.map(({ code, name }) => ({ value: code, label: name }))}
            />
            <DateField
              name="from"
              label="First day"
              value={typedDay(typed, 'from') ?? today}
              error={errors.from}
            />
            <DateField
              name="to"
              label="Last day"
              optional
              hint="Leave it empty where no end is known."
              value={typedDay(typed, 'to')}
              error={errors.to}
            />
            <Submit>Give the role</Submit>
          </Form>
        </Details>
      ) : null}
      <h2>History</h2>
      <HistoryList entries={history} />
    </>
  );
}

function RoleState({ role, today }: { role: HeldRole; today: string }) {
  if (role.fromOn > today) return <Tag tone="waiting">Not yet</Tag>;
  if (role.toOn !== null && role.toOn < today) return <Tag tone="stopped">Ended</Tag>;
  return <Tag tone="done">In force</Tag>;
}
