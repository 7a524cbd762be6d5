import { ErrorSummary as NhsErrorSummary } from 'nhsuk-react-components';
import { useChromeWords } from '../text/ChromeWords.ts';
import type { Errors } from './field.ts';

export interface ErrorSummaryProps {
  errors: Errors;
  /** Ids of fields whose id is not their name. */
  ids?: Readonly<Record<string, string>>;
}

/** All that is wrong, first on the page, each linked to its field. Draws nothing where nothing is wrong. */
export function ErrorSummary({ errors, ids = {} }: ErrorSummaryProps) {
  const words = useChromeWords();
  const problems = Object.entries(errors);
  if (problems.length === 0) return null;
  return (
    <NhsErrorSummary>
      <NhsErrorSummary.Title>{words.errorSummary}</NhsErrorSummary.Title>
      <NhsErrorSummary.List>
        {problems.map(([name, says]) => (
          <NhsErrorSummary.ListItem key={name} href={name === '' ? undefined : `#${ids[name] ?? name}`}>
            {says}
          </NhsErrorSummary.ListItem>
        ))}
      </NhsErrorSummary.List>
    </NhsErrorSummary>
  );
}
