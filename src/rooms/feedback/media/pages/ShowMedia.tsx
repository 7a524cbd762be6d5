import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { RecordHead } from '../../../../design/record/RecordHead.tsx';
import { VersionClash, type VersionClashProps } from '../../../../design/record/VersionClash.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { Details } from '../../../../design/text/Details.tsx';
import { Summary } from '../../../../design/text/Summary.tsx';
import { commentHref } from '../../addresses.ts';
import { mediaHref } from '../addresses.ts';
import { consentWords, type FullMedia, mediaKindName, sizeWords } from '../media.ts';
import { MediaFields, type MediaTyped } from './parts/MediaFields.tsx';

export interface ShowMediaProps {
  slug: string;
  media: FullMedia;
  /** Changes, withdraws and removes. */
  mayKeep: boolean;
  typed: MediaTyped;
  errors: Errors;
  clash?: VersionClashProps;
}

export function ShowMedia({ slug, media, mayKeep, typed, errors, clash }: ShowMediaProps) {
  const { id, commentId, kind, description, name, size, consent, consentWording, consentOn, revokedOn } =
    media;
  const wrong = Object.keys(errors).length > 0 || clash !== undefined;
  const shown = consent !== 'none' && !revokedOn;
  return (
    <>
      <ErrorSummary errors={errors} />
      <RecordHead
        kind={mediaKindName(kind)}
        title={name}
        state={{ tone: revokedOn ? 'stopped' : shown ? 'done' : 'waiting', text: consentWords(media) }}
        facts={[
          { term: 'Size', value: sizeWords(size) },
          ...(media.addedBy ? [{ term: 'Added by', value: media.addedBy }] : []),
        ]}
        actions={
          <LinkButton href={mediaHref(slug, commentId, id, 'file')} kind="secondary" small>
            Download
          </LinkButton>
        }
      />
      <p>
        <a href={commentHref(slug, commentId)}>Back to the comment</a>
      </p>
      <Summary
        rows={[
          { term: 'What is in it', value: description || 'Not described yet' },
          {
            term: 'Agreed to',
            value:
              consent === 'none' ? (
                'Nothing'
              ) : (
                <>
                  “{consentWording}”{consentOn ? ' on ' : ''}
                  {consentOn ? <Day date={consentOn} /> : null}
                </>
              ),
          },
          ...(revokedOn ? [{ term: 'Withdrawn on', value: <Day date={revokedOn} /> }] : []),
        ]}
      />
      {mayKeep ? (
        <>
          {clash ? <VersionClash {...clash} /> : null}
          <Details summary="Change what is said of it" open={wrong}>
            <Form action={mediaHref(slug, commentId, id)} version={media.version} label="What is said of it">
              <MediaFields typed={typed} errors={errors} />
              <ButtonRow>
                <Submit small>Save</Submit>
              </ButtonRow>
            </Form>
          </Details>
          {shown ? (
            <Form action={mediaHref(slug, commentId, id, 'revoke')} label="Withdraw consent">
              <p>
                When the person withdraws what they agreed to, only those who work on feedback may open the
                file.
              </p>
              <Submit kind="secondary" small>
                They withdrew their consent
              </Submit>
            </Form>
          ) : null}
          <p>
            <a href={mediaHref(slug, commentId, id, 'remove')}>Remove this file for good</a>
          </p>
        </>
      ) : null}
    </>
  );
}
