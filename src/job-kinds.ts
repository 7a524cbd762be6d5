import { type Config, siteUrl } from './platform/config.ts';
import type { JobKind } from './platform/jobs/jobs.ts';
import { sendMessageJob } from './platform/mail/send.ts';
import {
  codingJobs,
  importFeedbackJob,
  SIGN_OFF,
  signalsJob,
  theCoder,
  thenSignals,
} from './rooms/feedback/door.ts';
import { planDigestJob } from './rooms/plans/digest/job.ts';

/** Every kind of job the process may work on. */
export const jobKinds = (config: Config): JobKind[] => [
  sendMessageJob(config.smtpUrl, config.mailFrom, siteUrl(config)),
  thenSignals(importFeedbackJob(config.dataFolder)),
  ...codingJobs(theCoder).map((kind) => (kind.name === SIGN_OFF ? thenSignals(kind) : kind)),
  signalsJob,
  planDigestJob(siteUrl(config)),
];
