import { type Logger, pino } from 'pino';

export type { Logger };

/**
 * The structured log: one JSON line an event on standard error, so that standard output stays for results.
 * Personal data never goes in: log ids, kinds and counts.
 */
export function createLog(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: ['*.email', '*.name', '*.text', '*.password', 'email', 'password'],
        censor: '[kept out]',
      },
    },
    pino.destination({ dest: 2, sync: true }),
  );
}
