export interface BoxInRowProps {
  id: string;
  name: string;
  /** What is asked, with the row it is asked of: the column's head alone would not say. */
  label: string;
  value: string;
  width?: 3 | 20 | 30;
  inputMode?: 'numeric';
  error?: string;
}

/** A box to type in, inside a table's cell, where its label is the column's head. */
export function BoxInRow({ id, name, label, value, width = 20, inputMode, error }: BoxInRowProps) {
  const says = `${id}--error`;
  return (
    <>
      {error ? (
        <span className="nhsuk-error-message" id={says}>
          <span className="nhsuk-u-visually-hidden">Error: </span>
          {error}
        </span>
      ) : null}
      <input
        type="text"
        className={`nhsuk-input nhsuk-input--width-${width}${error ? ' nhsuk-input--error' : ''}`}
        id={id}
        name={name}
        aria-label={label}
        aria-describedby={error ? says : undefined}
        defaultValue={value}
        inputMode={inputMode}
      />
    </>
  );
}

export interface TickInRowProps {
  id: string;
  name: string;
  label: string;
  checked: boolean;
  disabled?: boolean;
  error?: string;
}

/** A box to tick, inside a table's cell. */
export function TickInRow({ id, name, label, checked, disabled, error }: TickInRowProps) {
  return (
    <>
      {error ? (
        <span className="nhsuk-error-message">
          <span className="nhsuk-u-visually-hidden">Error: </span>
          {error}
        </span>
      ) : null}
      <label className="tick">
        <input type="checkbox" id={id} name={name} value="yes" defaultChecked={checked} disabled={disabled} />
        <span className="nhsuk-u-visually-hidden">{label}</span>
      </label>
    </>
  );
}

export interface ChoiceInRowProps {
  id: string;
  name: string;
  label: string;
  value: string;
  none: string;
  options: readonly { value: string; label: string }[];
}

/** A list to choose from, inside a table's cell. */
export function ChoiceInRow({ id, name, label, value, none, options }: ChoiceInRowProps) {
  return (
    <select className="nhsuk-select" id={id} name={name} aria-label={label} defaultValue={value}>
      <option value="">{none}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
