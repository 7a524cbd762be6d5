import { Form } from '../../../../../design/form/Form.tsx';
import { Select } from '../../../../../design/form/Select.tsx';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { TextField } from '../../../../../design/form/TextField.tsx';
import { EmptyState } from '../../../../../design/state/EmptyState.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { recordHref } from '../../../../loops/door.ts';
import { lineHref } from '../../../addresses.ts';
import { beadNames, type Tied, type TiedBead, tiedBeads } from '../link.ts';

export interface TieLineProps {
  slug: string;
  id: string;
  code: string;
  what: string;
  bead: TiedBead;
  sought: string;
  found: readonly Tied[];
}

/** Looks for a record of the thread, to tie a line to it. */
export function TieLine({ slug, id, code, what, bead, sought, found }: TieLineProps) {
  const many = beadNames[bead][1];
  return (
    <>
      <h1 className="nhsuk-heading-l">
        <span className="record-head__kind">
          {code} {what}
        </span>{' '}
        Tie it to a record
      </h1>
      <Form method="get" action={lineHref(slug, id, 'tie')}>
        <Select
          name="kind"
          label="Kind of record"
          value={bead}
          options={tiedBeads.map((key) => ({
            value: key,
            label: beadNames[key][1].charAt(0).toUpperCase() + beadNames[key][1].slice(1),
          }))}
        />
        <TextField name="q" label="Words in it" type="search" optional value={sought} />
        <Submit kind="secondary">Search</Submit>
      </Form>
      {found.length === 0 ? (
        <EmptyState
          says={
            sought
              ? `None of the ${many} you may see and that are not tied yet has these words.`
              : `There are no ${many} that you may see and that are not tied yet.`
          }
        />
      ) : (
        <>
          <h2 className="nhsuk-heading-m">{sought ? `Newest ${many} with these words` : `Newest ${many}`}</h2>
          <ul className="found-list">
            {found.map((one) => (
              <li key={one.id}>
                <span className="found-list__what">
                  <a href={recordHref(slug, bead, one.id)}>{one.title}</a>
                  {one.day ? (
                    <span className="quiet-line">
                      <Day date={one.day} />
                    </span>
                  ) : null}
                </span>
                <Form action={lineHref(slug, id, 'tie')} hidden={{ bead, record: one.id }}>
                  <Submit small>
                    Tie<span className="nhsuk-u-visually-hidden">: {one.title}</span>
                  </Submit>
                </Form>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={lineHref(slug, id)}>Back to the line</a>
      </p>
    </>
  );
}
