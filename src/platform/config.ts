import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const wholeNumber = (least: number, most: number) =>
  z.coerce
    .number('must be a whole number')
    .int('must be a whole number')
    .min(least, `must be at least ${least}`)
    .max(most, `must be at most ${most}`);

const yesOrNo = z
  .enum(['1', '0', 'true', 'false', 'yes', 'no'], 'must be yes or no')
  .transform((word) => word === '1' || word === 'true' || word === 'yes');

const settings = z.object({
  PORT: wholeNumber(0, 65535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  EARSHOT_URL: z
    .url({ protocol: /^https?$/, error: 'must be a web address such as https://earshot.example' })
    .optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
    .optional(),
  EARSHOT_DATA: z.string().default('data'),
  EARSHOT_SECRET: z.string().min(32, 'must be at least 32 characters long').optional(),
  EARSHOT_METRICS_TOKEN: z.string().min(16, 'must be at least 16 characters long').optional(),
  EARSHOT_DEMONSTRATION: yesOrNo.default(false),
  EARSHOT_UPLOAD_LIMIT_MB: wholeNumber(1, 2000).default(50),
  EARSHOT_TRUST_PROXY: yesOrNo.default(false),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().default('Earshot <no-reply@earshot.example>'),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'must be one of fatal, error, warn, info, debug, trace, silent',
    )
    .default('info'),
});

export interface Config {
  port: number;
  host: string;
  /** Where people reach Earshot from outside; null until the port is known in a trial. */
  url: string | null;
  /** null: the embedded database in `dataFolder`. */
  databaseUrl: string | null;
  dataFolder: string;
  /** Signs sessions and links. Made once and kept in the data folder where none is set. */
  secret: string;
  /** What a machine elsewhere says to read `/metrics`; null: only this machine reads them. */
  metricsToken: string | null;
  demonstration: boolean;
  uploadLimitBytes: number;
  trustProxy: boolean;
  smtpUrl: string | null;
  mailFrom: string;
  logLevel: string;
}

/** Thrown with one clear sentence for each setting that is wrong. */
export class ConfigProblem extends Error {
  readonly problems: string[];
  constructor(problems: string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** Reads the settings from the environment. Throws `ConfigProblem`; an empty value counts as not set. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.keys(settings.shape)
      .map((name) => [name, environment[name]] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = settings.safeParse(given);
  if (!read.success)
    throw new ConfigProblem(
      read.error.issues.map(
        (issue) =>
          `${String(issue.path[0])} ${issue.message}. It is "${hide(String(issue.path[0]), given)}".`,
      ),
    );
  const values = read.data;
  const dataFolder = resolve(values.EARSHOT_DATA);
  return {
    port: values.PORT,
    host: values.HOST,
    url: values.EARSHOT_URL?.replace(/\/$/, '') ?? null,
    databaseUrl: values.DATABASE_URL ?? null,
    dataFolder,
    secret: values.EARSHOT_SECRET ?? keptSecret(dataFolder),
    metricsToken: values.EARSHOT_METRICS_TOKEN ?? null,
    demonstration: values.EARSHOT_DEMONSTRATION,
    uploadLimitBytes: values.EARSHOT_UPLOAD_LIMIT_MB * 1024 * 1024,
    trustProxy: values.EARSHOT_TRUST_PROXY,
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM,
    logLevel: values.LOG_LEVEL,
  };
}

/** Where people reach this Earshot, for links in letters: never taken from a request, which could be forged. */
export const siteUrl = (config: Config): string => config.url ?? `http://localhost:${config.port}`;

function hide(name: string, given: Record<string, string | undefined>): string {
  return /SECRET|TOKEN|URL/.test(name) ? 'kept out of this message' : (given[name] ?? '');
}

function keptSecret(dataFolder: string): string {
  const path = join(dataFolder, 'secret');
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  mkdirSync(dataFolder, { recursive: true });
  const secret = randomBytes(32).toString('base64url');
  writeFileSync(path, `${secret}\n`, { mode: 0o600 });
  return secret;
}
