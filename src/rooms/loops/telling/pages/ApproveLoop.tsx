import { Confirm } from '../../../../design/record/Confirm.tsx';
import { plural } from '../../../../design/text/words.ts';
import { loopHref } from '../../addresses.ts';
import { LoopText, type LoopTextProps } from '../LoopText.tsx';

export interface ApproveLoopProps extends LoopTextProps {
  slug: string;
  id: string;
  title: string;
  version: number;
  /** How many addresses a letter goes to. */
  toTell: number;
}

/** Asks before a loop is published, with all that will be read and how many will be told. */
export function ApproveLoop({ slug, id, title, version, toTell, loop, quotes }: ApproveLoopProps) {
  return (
    <Confirm
      question={`Approve and publish: ${title}?`}
      action={loopHref(slug, id, 'approve')}
      act="Approve and publish"
      cancel={{ href: loopHref(slug, id), text: 'Not yet' }}
      version={version}
    >
      <p>
        Anybody can read it at once.{' '}
        {toTell === 0
          ? 'Nobody behind it asked to hear back by e-mail, so nobody is written to.'
          : `${plural(toTell, 'person', 'people')} asked to hear back and ${toTell === 1 ? 'is' : 'are'} written to now.`}
      </p>
      <LoopText loop={loop} quotes={quotes} />
    </Confirm>
  );
}
