import type { ReactNode } from 'react';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { Details } from '../../../../design/text/Details.tsx';
import { count, share } from '../../../../design/text/words.ts';
import { codingHref } from '../../coding/addresses.ts';
import { howHref } from '../../public/addresses.ts';
import { experienceHref, friendsAndFamilyHref } from '../addresses.ts';
import type { MeasuredMethods } from '../methods.ts';

export interface MethodsProps {
  slug: string;
  measured: MeasuredMethods;
  /** What themes are called, by their key. */
  themeName: (key: string) => string;
}

/** How every figure is worked out: the method, where it comes from, and what it was checked against. */
export function Methods({ slug, measured, themeName }: MethodsProps) {
  const { coding, agreement, representativeness } = measured;
  return (
    <>
      <h1>How we know</h1>
      <p>
        Each method with its source and its check against somebody else’s figures. Whoever runs Earshot can
        print all of them with the command <code>npm run figures</code>.
      </p>
      <ul>
        {sections.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>

      <Method
        id="counting"
        source="Our own: totals kept with every change, in the same transaction."
        check="A test makes, changes, themes and unthemes comments, and compares every total with a count of the comments themselves, on both databases."
      >
        <p>
          A comment counts in the month in which it was received, under its source, its place and all places
          above it, its level, its project and whose voice it is. A provider’s, a practice’s and an area’s
          comments are those of their places. How comments sound is a share of those that somebody rated; how
          many are not rated stands beside it. <a href={experienceHref(slug)}>The dashboards</a>
        </p>
      </Method>

      <Method
        id="coding"
        source="Trained on the labelled comments of NHS England's pxtextmining project (MIT licence), with its framework of 33 themes."
        check="Cross-validated: each comment was coded by a model that had seen neither it nor any comment of the same words."
      >
        <p>
          A program suggests themes and how a comment sounds. No suggestion counts until a person accepts it,
          or until a named person signs off its batch after people coded a sample without seeing the
          suggestions; what they measured stands wherever the batch’s figures do.{' '}
          <a href={codingHref(slug)}>The coding desk</a>
        </p>
        {coding ? (
          <>
            <p>
              Model {coding.version}: on {count(coding.answered.comments)} comments that say something,
              micro-F1 {share(coding.answered.micro)}, macro-F1 {share(coding.answered.macro)}; with each text
              once ({count(coding.different.comments)} comments), {share(coding.different.micro)} and{' '}
              {share(coding.different.macro)}. Positive, negative or neither right for{' '}
              {share(coding.sentiment.sides.accuracy)} of {count(coding.sentiment.comments)} comments.
            </p>
            <Details summary="Theme by theme">
              <DataTable
                caption="How well each theme is suggested"
                captionHidden
                rows={coding.themes}
                rowKey={({ theme }) => theme}
                narrow="scroll"
                columns={[
                  { key: 'theme', head: 'Theme', rowHead: true, cell: ({ theme }) => themeName(theme) },
                  { key: 'support', head: 'Comments', numeric: true, cell: ({ support }) => count(support) },
                  {
                    key: 'precision',
                    head: 'Right of those suggested',
                    numeric: true,
                    cell: (row) => share(row.precision),
                  },
                  {
                    key: 'recall',
                    head: 'Found of those there',
                    numeric: true,
                    cell: (row) => share(row.recall),
                  },
                  { key: 'f1', head: 'F1', numeric: true, cell: ({ f1 }) => share(f1) },
                ]}
                empty={{ says: 'No theme was measured.' }}
              />
            </Details>
          </>
        ) : (
          <p>The figures of the model do not lie beside it on this server.</p>
        )}
      </Method>

      <Method
        id="agreement"
        source="Cohen (1960, 1968), Krippendorff (2011), Passonneau (2006), Cochran (1977)."
        check={`Of ${count(agreement.vectors)} published figures, ${count(agreement.met)} come out the same here, worked out by this server.`}
      >
        <p>
          How far people agree who code without seeing each other’s answers, and how far the suggestions agree
          with them: kappa, alpha, and F1 with an interval.
        </p>
      </Method>

      <Method
        id="control-charts"
        source="XmR as the R package NHSRplotthedots draws it (Making Data Count, NHS England); p′-charts after Laney (2002); funnels after Spiegelhalter (2005)."
        check="Point by point against the output of NHSRplotthedots, and against the worked examples of Montgomery's textbook for p- and u-charts."
      >
        <p>
          Limits of usual variation show what changed and what only wobbled. A share gets limits from how many
          comments there were, widened where months differ more than chance alone would have it, and never
          narrowed. It takes 12 months with comments; before that the numbers stand without limits.
        </p>
      </Method>

      <Method
        id="friends-and-family"
        source="NHS England's guidance and monthly publication; the score of 2013 and the percentages since October 2014."
        check="NHS England's own published percentages and suppression, line by line, where the file lies beside the project; figures of the same kind always."
      >
        <p>
          The question of 2013 and that of 2020 are never one line, nor are the two ways of working it out.
          Nobody is ranked: lists are from A to Z. <a href={friendsAndFamilyHref(slug)}>The series</a>
        </p>
      </Method>

      <Method
        id="disclosure"
        source="NHS Digital's method for Hospital Episode Statistics (2018); complementary suppression after Castro (2007) and Fischetti and Salazar (2000)."
        check="An attacker in the tests solves published tables as linear constraints and must get no hidden number back, on 1,000 random tables; a solver of others' making agrees."
      >
        <p>
          Whoever may read comments sees exact numbers. Everybody else, and everybody for groups of people,
          sees none from 1 to 4, and all others to the nearest 5; where a hidden number could be worked out,
          another is hidden as well. They see one fixed length of time, so that two lengths cannot be set
          against each other. <a href={howHref(slug)}>As the public reads it</a>
        </p>
      </Method>

      <Method
        id="representativeness"
        source="Wilson (1927) for intervals, Deming and Stephan (1940) for weights, Kish for their effect."
        check={`Of ${count(representativeness.vectors)} figures of the literature and of R's survey package, ${count(representativeness.met)} come out the same here, worked out by this server.`}
      >
        <p>
          Who answered against who lives here: a group is called fewer, about right or missing only where
          chance cannot explain it.
        </p>
      </Method>
    </>
  );
}

const sections = [
  { id: 'counting', name: 'Counting comments' },
  { id: 'coding', name: 'Suggesting themes and sentiment' },
  { id: 'agreement', name: 'Agreement between people' },
  { id: 'control-charts', name: 'Control charts' },
  { id: 'friends-and-family', name: 'The Friends and Family Test' },
  { id: 'disclosure', name: 'Hiding small numbers' },
  { id: 'representativeness', name: 'Who was heard' },
] as const;

interface MethodProps {
  id: (typeof sections)[number]['id'];
  source: string;
  check: string;
  children: ReactNode;
}

function Method({ id, source, check, children }: MethodProps) {
  return (
    <section id={id}>
      <h2>{sections.find((section) => section.id === id)?.name}</h2>
      {children}
      <dl>
        <dt>Source</dt>
        <dd>{source}</dd>
        <dt>Checked</dt>
        <dd>{check}</dd>
      </dl>
    </section>
  );
}
