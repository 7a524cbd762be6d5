import type { Migration } from 'kysely/migration';
import * as house from './0001_house.ts';
import * as feedback from './0002_feedback.ts';
import * as loops from './0003_loops.ts';
import * as feedbackLists from './0004_feedback_lists.ts';
import * as loopLetStand from './0005_loop_let_stand.ts';
import * as commentImport from './0006_comment_import.ts';
import * as threadView from './0007_thread_view.ts';
import * as commentOfReturn from './0008_comment_of_return.ts';
import * as plans from './0009_plans.ts';
import * as document from './0010_document.ts';
import * as papers from './0011_papers.ts';
import * as resources from './0012_resources.ts';
import * as coding from './0013_coding.ts';
import * as tallies from './0014_tallies.ts';
import * as providers from './0015_providers.ts';
import * as insight from './0016_insight.ts';
import * as importScale from './0017_import_scale.ts';
import * as codingDesk from './0018_coding_desk.ts';
import * as providerDetails from './0019_provider_details.ts';
import * as insightReaders from './0020_insight_readers.ts';
import * as answerMeaning from './0021_answer_meaning.ts';
import * as sourcesAndMedia from './0022_sources_and_media.ts';
import * as waitingOfBatch from './0023_waiting_of_batch.ts';
import * as sentimentsOfBatch from './0024_sentiments_of_batch.ts';

/** Every migration by name, in the order of the names. A migration that has landed is never edited. */
export const migrations: Record<string, Migration> = {
  '0001_house': house,
  '0002_feedback': feedback,
  '0003_loops': loops,
  '0004_feedback_lists': feedbackLists,
  '0005_loop_let_stand': loopLetStand,
  '0006_comment_import': commentImport,
  '0007_thread_view': threadView,
  '0008_comment_of_return': commentOfReturn,
  '0009_plans': plans,
  '0010_document': document,
  '0011_papers': papers,
  '0012_resources': resources,
  '0013_coding': coding,
  '0014_tallies': tallies,
  '0015_providers': providers,
  '0016_insight': insight,
  '0017_import_scale': importScale,
  '0018_coding_desk': codingDesk,
  '0019_provider_details': providerDetails,
  '0020_insight_readers': insightReaders,
  '0021_answer_meaning': answerMeaning,
  '0022_sources_and_media': sourcesAndMedia,
  '0023_waiting_of_batch': waitingOfBatch,
  '0024_sentiments_of_batch': sentimentsOfBatch,
};
