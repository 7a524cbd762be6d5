import { type Config, siteUrl } from './platform/config.ts';
import type { JobKind } from './platform/jobs/jobs.ts';
import { sendMessageJob } from './platform/mail/send.ts';
import { codingJobs, importFeedbackJob, theCoder } from './rooms/feedback/door.ts';
import { planDigestJob } from './rooms/plans/digest/job.ts';

/** Every kind of job the process may work on. */
export const jobKinds = (config: Config): JobKind[] => [
  sendMessageJob(config.smtpUrl, config.mailFrom, siteUrl(config)),
  importFeedbackJob(config.dataFolder),
  ...codingJobs(theCoder),
  planDigestJob(siteUrl(config)),
];
