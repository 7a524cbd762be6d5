import { Moment } from '../text/Moment.tsx';
import { WarningCallout } from '../text/WarningCallout.tsx';

export interface VersionClashProps {
  /** Who saved in the meantime, and when. */
  who: string;
  when: string | Date;
  fields: readonly { name: string; label: string; saved: string; typed: string }[];
  /** The record's page as it now is. */
  recordHref: string;
}

/**
 * Two people changed one record: both versions side by side, those fields marked that differ.
 * Stands above the form, which keeps what was typed and carries the new version number.
 */
export function VersionClash({ who, when, fields, recordHref }: VersionClashProps) {
  return (
    <WarningCallout heading="Somebody else changed this while you were typing">
      <p>
        {who} saved it on <Moment at={when} />. Nothing you typed is lost: it is still in the form below. If
        you save now, your version replaces theirs. You can also{' '}
        <a href={recordHref}>leave theirs as it is</a>.
      </p>
      <table className="clash">
        <caption className="nhsuk-u-visually-hidden">The saved version beside yours</caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Saved by {who}</th>
            <th scope="col">Typed by you</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ name, label, saved, typed }) => (
            <tr key={name} className={saved === typed ? undefined : 'clash__differs'}>
              <th scope="row">
                {label}
                {saved === typed ? null : <span className="clash__mark"> differs</span>}
              </th>
              <td data-head={`Saved by ${who}`}>{saved === '' ? '(empty)' : saved}</td>
              <td data-head="Typed by you">{typed === '' ? '(empty)' : typed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WarningCallout>
  );
}
