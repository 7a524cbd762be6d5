import { Checkbox } from '../../../design/form/Checkbox.tsx';
import { ErrorSummary } from '../../../design/form/ErrorSummary.tsx';
import { FieldGroup } from '../../../design/form/FieldGroup.tsx';
import { Form } from '../../../design/form/Form.tsx';
import { Submit } from '../../../design/form/Submit.tsx';
import { TextArea } from '../../../design/form/TextArea.tsx';
import { TextField } from '../../../design/form/TextField.tsx';
import { Details } from '../../../design/text/Details.tsx';
import { WarningCallout } from '../../../design/text/WarningCallout.tsx';
import type { FieldErrors, Typed } from '../../../platform/web/form.ts';
import { inLanguage, tellUsPath } from '../addresses.ts';
import type { Speaker } from '../speaker.tsx';
import { type Asked, equalityName, MOST, NUMBER, scoreQuestion, TRAP } from '../tell-us.ts';
import { AskOne } from './parts/AskOne.tsx';
import { TranslationNotice } from './parts/TranslationNotice.tsx';
import { TypedParagraphs } from './parts/Typed.tsx';

export interface TellUsProps {
  slug: string;
  /** What the form is told apart by, and what the person gets to keep. */
  number: string;
  asked: Asked;
  /** How to reach the organisation, as it wrote it. */
  contact: string;
  /** 'YYYY-MM-DD' by which what is sent now will have been read. */
  readBy: string;
  typed: Typed;
  errors: FieldErrors;
  speaker: Speaker;
}

const typedIn = (typed: Typed, name: string): string => {
  const value = typed[name];
  return typeof value === 'string' ? value : '';
};

/** The form with which anybody can say something, with or without a name. One page, one button, no script needed. */
export function TellUs({ slug, number, asked, contact, readBy, typed, errors, speaker }: TellUsProps) {
  const value = (name: string) => typedIn(typed, name);
  const english = speaker.language.code === 'en';
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{speaker.say('menu.tellUs')}</h1>
      <p>{speaker.say('tellUs.lead')}</p>
      <TranslationNotice speaker={speaker} englishHref={tellUsPath(slug)} />
      <WarningCallout heading={speaker.say('tellUs.notUrgent')}>
        {/* Whoever reads this reads it now, in a demonstration of 2012 too: the numbers are today's. */}
        <p>
          {speaker.say('urgent.999')} {speaker.say('urgent.111')}
        </p>
      </WarningCallout>
      <Form action={inLanguage(tellUsPath(slug), speaker.language.code)} hidden={{ [NUMBER]: number }}>
        <TextArea
          name="comment"
          label={speaker.say('tellUs.comment')}
          labelSize="m"
          hint={speaker.say('tellUs.commentHint')}
          error={errors.comment}
          value={value('comment')}
          rows={7}
          maxLength={MOST.comment}
          maxLengthSays={
            english ? undefined : speaker.say('tellUs.commentMost', { count: speaker.number(MOST.comment) })
          }
          spellCheck
          dir="auto"
        />
        <TextField
          name="about"
          label={speaker.say('tellUs.about')}
          hint={speaker.say('tellUs.aboutHint')}
          error={errors.about}
          value={value('about')}
          dir="auto"
          optional
        />
        {asked.scale === null ? null : (
          <AskOne
            name="score"
            label={speaker.question(scoreQuestion(asked.scale))}
            optional
            error={errors.score}
            value={value('score')}
            options={asked.scale.options.map((option) => ({
              value: String(option.value),
              label: option.label,
            }))}
            speaker={speaker}
          />
        )}
        <FieldGroup legend={speaker.say('tellUs.consentQuestion')} size="s">
          <Checkbox
            name="consent"
            label={speaker.say('tellUs.consent')}
            checked={value('consent') === 'yes'}
          />
        </FieldGroup>
        <FieldGroup legend={speaker.say('tellUs.contact')}>
          <p>{speaker.say('tellUs.contactHint')}</p>
          <TextField
            name="name"
            label={speaker.say('tellUs.name')}
            error={errors.name}
            value={value('name')}
            dir="auto"
            autoComplete="name"
            optional
          />
          <TextField
            name="email"
            type="email"
            label={speaker.say('tellUs.email')}
            hint={speaker.say('tellUs.emailHint')}
            error={errors.email}
            value={value('email')}
            autoComplete="email"
            spellCheck={false}
            dir="ltr"
            optional
          />
        </FieldGroup>
        <Trap error={errors[TRAP]} speaker={speaker} />
        <Equality asked={asked} typed={typed} errors={errors} speaker={speaker} />
        <h2>{speaker.say('tellUs.next')}</h2>
        <ul>
          <li>{speaker.say('tellUs.nextNumber')}</li>
          <li>{speaker.say('tellUs.nextRead', { date: speaker.date(readBy) })}</li>
          <li>{speaker.say('tellUs.nextTold')}</li>
          <li>{speaker.say('tellUs.nextPublic')}</li>
        </ul>
        <Details summary={speaker.say('tellUs.complain')}>
          <p>{speaker.say('tellUs.complainLead')}</p>
          <TypedParagraphs speaker={speaker}>{contact}</TypedParagraphs>
          <p>{speaker.say('tellUs.complainWhen')}</p>
          <p>{speaker.say('tellUs.complainThen')}</p>
        </Details>
        <p>
          <a href="/privacy">{speaker.say('tellUs.privacy')}</a>
        </p>
        <Submit>{speaker.say('tellUs.send')}</Submit>
      </Form>
    </>
  );
}

/** A box for machines. A person whose browser filled it in is told so, and it then shows. */
function Trap({ error, speaker }: { error?: string; speaker: Speaker }) {
  const field = (
    <TextField name={TRAP} label={speaker.say('tellUs.leaveEmpty')} error={error} autoComplete="off" />
  );
  if (error !== undefined) return field;
  return (
    <div className="nhsuk-u-visually-hidden" aria-hidden="true">
      <label htmlFor={TRAP}>{speaker.bare('tellUs.leaveEmpty')}</label>
      <input id={TRAP} name={TRAP} type="text" tabIndex={-1} autoComplete="off" />
    </div>
  );
}

interface EqualityProps {
  asked: Asked;
  typed: Typed;
  errors: FieldErrors;
  speaker: Speaker;
}

/** The questions about the person, folded away and apart: nothing depends on them. */
function Equality({ asked, typed, errors, speaker }: EqualityProps) {
  const names = asked.equality.map(({ field }) => equalityName(field));
  const isOpen = names.some((name) => errors[name] !== undefined || typedIn(typed, name) !== '');
  return (
    <Details summary={speaker.say('tellUs.you')} open={isOpen}>
      <p>{speaker.say('tellUs.youLead')}</p>
      <p>{speaker.say('tellUs.youKept')}</p>
      {asked.equality.map((question) => {
        const name = equalityName(question.field);
        return (
          <AskOne
            key={question.key}
            name={name}
            label={speaker.question(question.question)}
            hint={
              question.fromAge16
                ? speaker.say('tellUs.from16')
                : question.onlyIf
                  ? speaker.say('tellUs.onlyIfYes')
                  : undefined
            }
            error={errors[name]}
            value={typedIn(typed, name)}
            options={question.options}
            speaker={speaker}
          />
        );
      })}
    </Details>
  );
}
