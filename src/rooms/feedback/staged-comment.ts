import type { CommentStage } from '../loops/door.ts';
import type { ListedComment } from './comment.ts';

/** One line of the list, with how far along its thread the comment has got. */
export interface StagedComment extends ListedComment {
  stage: CommentStage;
}
