export {
  type AnswerResult,
  type AnswerSeries,
  type Answers,
  findInForce,
  listSeries,
  type MonthOfAnswers,
  type ScoreRule,
  scoreAnswers,
} from './answers.ts';
export { type Breakdown, type GivenBreakdown, type Mismatch, readBreakdown } from './breakdown.ts';
export {
  type ComparedScore,
  type ComparedShare,
  type Comparison,
  compareScores,
  compareShares,
  type Tolerance,
  type Verdict,
} from './compare.ts';
export {
  type MonthlyReturn,
  monthlyReturn,
  type PlaceReturn,
  type ReturnField,
  type ReturnLayout,
} from './monthly-return.ts';
export {
  type Bands,
  bandsOf,
  type Interval,
  type NetPromoter,
  type NetPromoterScale,
  netPromoter,
} from './net-promoter.ts';
export { type ReturnRow, type RowFlags, suppressReturns } from './suppress.ts';
