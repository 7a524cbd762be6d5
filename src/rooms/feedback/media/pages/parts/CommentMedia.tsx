import { mediaHref, newMediaHref } from '../../addresses.ts';
import { consentWords, type Media, mediaKindName, sizeWords } from '../../media.ts';

export interface CommentMediaProps {
  slug: string;
  commentId: string;
  media: readonly Media[];
  mayAdd: boolean;
}

/** The files of a comment, on its page: those that may be opened as links, the others only named. */
export function CommentMedia({ slug, commentId, media, mayAdd }: CommentMediaProps) {
  if (media.length === 0 && !mayAdd) return null;
  return (
    <>
      <h2>Videos, diaries and other files</h2>
      {media.length > 0 ? (
        <ul>
          {media.map((one) => (
            <li key={one.id}>
              {one.open ? (
                <>
                  <a href={mediaHref(slug, commentId, one.id)}>
                    {mediaKindName(one.kind)}: {one.name}
                  </a>{' '}
                  ({sizeWords(one.size)})<span className="quiet-line">{one.description}</span>
                </>
              ) : (
                mediaKindName(one.kind)
              )}
              <span className="quiet-line">{consentWords(one)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {mayAdd ? (
        <p>
          <a href={newMediaHref(slug, commentId)}>Add a file</a>
        </p>
      ) : null}
    </>
  );
}
