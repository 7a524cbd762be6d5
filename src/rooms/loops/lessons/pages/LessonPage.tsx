import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { DateField, type TypedDate } from '../../../../design/form/DateField.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../design/form/TextArea.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { type HistoryEntry, HistoryList } from '../../../../design/record/HistoryList.tsx';
import { VersionClash, type VersionClashProps } from '../../../../design/record/VersionClash.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { Prose } from '../../../../design/text/Prose.tsx';
import { Summary } from '../../../../design/text/Summary.tsx';
import { lessonsHref, loopHref } from '../../addresses.ts';
import type { Lesson } from '../lesson.ts';

export interface LessonPageProps {
  slug: string;
  heading: string;
  action: string;
  version?: number;
  values: {
    lesson: string;
    loopId: string;
    sharedWith: string;
    sharedOn: string | TypedDate;
    adoptedIn: string;
  };
  errors: Errors;
  loops: readonly { id: string; title: string }[];
  history: readonly HistoryEntry[];
  clash?: VersionClashProps;
}

/** Writes a lesson down, or changes it. */
export function LessonPage(props: LessonPageProps) {
  const { slug, heading, action, version, values, errors, loops, history, clash } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      {clash ? <VersionClash {...clash} /> : null}
      <h1 className="nhsuk-heading-l">{heading}</h1>
      <Form action={action} version={version}>
        <TextArea
          name="lesson"
          label="What was learned"
          value={values.lesson}
          rows={4}
          maxLength={3000}
          error={errors.lesson}
        />
        <Select
          name="loopId"
          label="What it was learned from"
          value={values.loopId}
          none="Something else"
          options={loops.map((loop) => ({ value: loop.id, label: loop.title }))}
          error={errors.loopId}
        />
        <TextField
          name="sharedWith"
          label="Whom it was shared with"
          optional
          hint="For example: all practices"
          value={values.sharedWith}
          error={errors.sharedWith}
        />
        <DateField
          name="sharedOn"
          label="When it was shared"
          optional
          value={values.sharedOn}
          error={errors.sharedOn}
        />
        <TextField
          name="adoptedIn"
          label="Where it was taken up"
          optional
          hint="A strategy, a contract or a way of working"
          value={values.adoptedIn}
          error={errors.adoptedIn}
        />
        <ButtonRow cancel={{ href: lessonsHref(slug), text: 'Cancel' }}>
          <Submit>Save the lesson</Submit>
        </ButtonRow>
      </Form>
      {history.length > 0 ? (
        <>
          <h2 className="nhsuk-heading-m">History</h2>
          <HistoryList entries={history} />
        </>
      ) : null}
    </>
  );
}

/** A lesson for those who read it and do not change it. */
export function ReadLesson({ slug, lesson }: { slug: string; lesson: Lesson }) {
  return (
    <>
      <h1 className="nhsuk-heading-l">Lesson</h1>
      <Prose text={lesson.lesson} />
      <Summary
        rows={[
          {
            term: 'Learned from',
            value:
              lesson.loopId && lesson.loopTitle ? (
                <a href={loopHref(slug, lesson.loopId)}>{lesson.loopTitle}</a>
              ) : (
                'Something else'
              ),
          },
          { term: 'Shared with', value: lesson.sharedWith || 'Nobody yet' },
          { term: 'Shared on', value: lesson.sharedOn ? <Day date={lesson.sharedOn} /> : 'Not yet' },
          { term: 'Adopted in', value: lesson.adoptedIn || 'Not yet' },
        ]}
      />
    </>
  );
}
