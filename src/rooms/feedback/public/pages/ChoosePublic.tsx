import { Checkbox } from '../../../../design/form/Checkbox.tsx';
import { Checkboxes } from '../../../../design/form/Checkboxes.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Radios } from '../../../../design/form/Radios.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { WarningCallout } from '../../../../design/text/WarningCallout.tsx';
import { monthAndYear } from '../../../../design/text/words.ts';
import { choosePublicHref } from '../../experience/addresses.ts';
import { providersHref } from '../../providers/addresses.ts';
import { howHref, publicExperienceHref } from '../addresses.ts';
import { lengths, type PublicChoice, type PublicFigures, type PublicProvider } from '../public-experience.ts';
import { ExperienceForAll } from './parts/ExperienceForAll.tsx';

export interface ChoosePublicProps {
  slug: string;
  choice: PublicChoice;
  version: number;
  /** Words that may be quoted, by theme. */
  quotes: readonly { pair: string; theme: string; text: string; month: string }[];
  /** As everybody would see it with this choice. */
  figures: PublicFigures | null;
  providers: readonly PublicProvider[];
  /** What is shown is not saved yet. */
  isPreview: boolean;
  /** What somebody else saved in the meantime. */
  clash?: PublicChoice;
  errors: Errors;
}

/** Which figures everybody may see, with the page as they would see it. */
export function ChoosePublic(props: ChoosePublicProps) {
  const { slug, choice, version, quotes, figures, providers, isPreview, clash, errors } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>What everybody may see</h1>
      {clash ? (
        <WarningCallout heading="Somebody else changed this while you were choosing">
          <p>
            Saved now: {choiceWords(clash)} Your choice: {choiceWords(choice)} Nothing you chose is lost: it
            is still in the form. If you save now, your choice replaces theirs.
          </p>
        </WarningCallout>
      ) : null}
      <p>
        The page <a href={publicExperienceHref(slug)}>What people say</a> shows only what is chosen here, and
        the providers that are <a href={providersHref(slug)}>made public one by one</a>. Numbers from 1 to 4
        are hidden there, and all others rounded to the nearest 5.{' '}
        <a href={howHref(slug)}>How it is explained to readers</a>
      </p>
      <Form action={choosePublicHref(slug)} version={version}>
        <Checkbox
          name="themes"
          label="Show how many comments there are, how they sound, and the themes most spoken of"
          checked={choice.themes}
          error={errors.themes}
        />
        <Radios
          name="months"
          label="Over how long"
          value={String(choice.months)}
          error={errors.months}
          options={lengths.map((length) => ({
            value: String(length),
            label: `The last ${length} whole months`,
          }))}
        />
        {quotes.length > 0 ? (
          <Checkboxes
            name="quotes[]"
            id="quotes"
            label="Words to show"
            hint="From people who said that they may be quoted, after the check for personal details. Read each as its writer's neighbour would. At most three a theme are shown, with their month."
            values={choice.quotes}
            options={quotes.map(({ pair, theme, text, month }) => ({
              value: pair,
              label: text,
              hint: `${theme}, ${monthAndYear(month)}`,
            }))}
            small
          />
        ) : null}
        <div className="button-row">
          <Submit>Save and publish</Submit>
          <Submit kind="secondary" name="act" value="preview">
            Preview without saving
          </Submit>
        </div>
      </Form>
      <h2>{isPreview ? 'Preview, not saved' : 'As everybody sees it now'}</h2>
      <ExperienceForAll slug={slug} figures={figures} providers={providers} />
    </>
  );
}

const choiceWords = ({ themes, months, quotes }: PublicChoice): string =>
  themes
    ? `figures of the last ${months} months, ${quotes.length} quotes.`
    : `no figures (the last ${months} months, ${quotes.length} quotes kept).`;
