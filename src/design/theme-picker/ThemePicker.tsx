import { count } from '../text/words.ts';

export interface PickableTheme {
  id: string;
  name: string;
  /** What belongs to it, in a sentence. */
  definition?: string;
}

export interface ThemePickerProps {
  name: string;
  legend: string;
  groups: readonly { category: string; themes: readonly PickableTheme[] }[];
  /** Ids of the themes chosen now. */
  chosen: readonly string[];
  /** How many comments have each theme, by its id. */
  counts?: Readonly<Record<string, number>>;
  id?: string;
  hint?: string;
  error?: string;
}

/** Themes to tick, grouped by category. Where script runs they can be found by typing, and those chosen stand above as chips. */
export function ThemePicker(props: ThemePickerProps) {
  const { name, id = name, legend, groups, chosen, counts, hint, error } = props;
  const described = [hint ? `${id}--hint` : '', error ? `${id}--error-message` : '']
    .filter(Boolean)
    .join(' ');
  const firstId = groups[0]?.themes[0]?.id;
  return (
    <theme-picker>
      <fieldset className="themes" aria-describedby={described || undefined}>
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{legend}</legend>
        {hint ? (
          <p className="nhsuk-hint" id={`${id}--hint`}>
            {hint}
          </p>
        ) : null}
        {error ? (
          <p className="nhsuk-error-message" id={`${id}--error-message`}>
            <span className="nhsuk-u-visually-hidden">Error: </span>
            {error}
          </p>
        ) : null}
        <div className="themes__groups">
          {groups.map(({ category, themes }) => (
            <fieldset key={category} className="themes__group" data-category={category}>
              <legend className="themes__category">{category}</legend>
              <ul>
                {themes.map((theme) => (
                  <li key={theme.id} className="themes__theme">
                    <Theme
                      theme={theme}
                      name={name}
                      id={theme.id === firstId ? id : `${id}-${theme.id}`}
                      chosen={chosen.includes(theme.id)}
                      comments={counts?.[theme.id]}
                    />
                  </li>
                ))}
              </ul>
            </fieldset>
          ))}
        </div>
      </fieldset>
    </theme-picker>
  );
}

interface ThemeProps {
  theme: PickableTheme;
  name: string;
  id: string;
  chosen: boolean;
  comments?: number;
}

function Theme({ theme, name, id, chosen, comments }: ThemeProps) {
  return (
    <>
      <label className="tick">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={theme.id}
          defaultChecked={chosen}
          aria-describedby={theme.definition ? `${id}--definition` : undefined}
        />
        <span className="tick__text">{theme.name}</span>
        {comments === undefined ? null : (
          <span className="themes__count">
            {count(comments)}
            <span className="nhsuk-u-visually-hidden"> comments</span>
          </span>
        )}
      </label>
      {theme.definition ? (
        <span className="themes__definition" id={`${id}--definition`}>
          {theme.definition}
        </span>
      ) : null}
    </>
  );
}
