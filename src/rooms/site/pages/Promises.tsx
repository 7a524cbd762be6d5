import { Fragment } from 'react';
import { promisesPath } from '../addresses.ts';
import type { PromiseGroup } from '../promises.ts';
import type { Speaker } from '../speaker.tsx';
import { TranslationNotice } from './parts/TranslationNotice.tsx';
import { Typed } from './parts/Typed.tsx';

export interface PromisesProps {
  slug: string;
  groups: readonly PromiseGroup[];
  speaker: Speaker;
}

/** What the organisation has adopted and answers for in public, kind by kind. */
export function Promises({ slug, groups, speaker }: PromisesProps) {
  return (
    <>
      <h1>{speaker.say('menu.promises')}</h1>
      <p>{speaker.say(groups.length === 0 ? 'promises.none' : 'promises.lead')}</p>
      <TranslationNotice speaker={speaker} englishHref={promisesPath(slug)} />
      {groups.map(({ kind, name, items }) => (
        <Fragment key={kind}>
          <h2>{speaker.question(name)}</h2>
          <ul>
            {items.map((item) => (
              <li key={item.id}>
                <Typed speaker={speaker}>{item.text}</Typed>
                {item.since === null && item.together === '' ? null : (
                  <>
                    <br />
                    <small>
                      {item.since === null ? null : (
                        <>{speaker.say('promises.since', { date: speaker.date(item.since) })} </>
                      )}
                      {item.together === '' ? null : (
                        <>
                          {speaker.say('promises.together')} <Typed speaker={speaker}>{item.together}</Typed>
                        </>
                      )}
                    </small>
                  </>
                )}
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </>
  );
}
