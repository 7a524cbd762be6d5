import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ConfigProblem, readConfig } from './config.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-config-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const problems = (environment: Record<string, string>) => {
  try {
    readConfig({ EARSHOT_DATA: folder, ...environment });
    return [];
  } catch (error) {
    if (!(error instanceof ConfigProblem)) throw error;
    return error.problems;
  }
};

describe('settings', () => {
  test('nothing set is a trial: port 3000, the embedded database, a secret made once and kept for its owner alone', () => {
    const config = readConfig({ EARSHOT_DATA: folder });
    expect(config).toMatchObject({
      port: 3000,
      databaseUrl: null,
      url: null,
      demonstration: false,
      smtpUrl: null,
      uploadLimitBytes: 50 * 1024 * 1024,
    });
    expect(config.secret.length).toBeGreaterThanOrEqual(32);
    expect(readConfig({ EARSHOT_DATA: folder }).secret).toBe(config.secret);
    expect(readFileSync(join(folder, 'secret'), 'utf8').trim()).toBe(config.secret);
    expect(statSync(join(folder, 'secret')).mode & 0o077).toBe(0);
  });

  test('a secret that is set is used, and none is written', () => {
    const secret = 's'.repeat(32);
    expect(readConfig({ EARSHOT_DATA: folder, EARSHOT_SECRET: secret }).secret).toBe(secret);
    expect(existsSync(join(folder, 'secret'))).toBe(false);
  });

  test.each([
    ['PORT', 'eighty', 'PORT must be a whole number. It is "eighty".'],
    ['PORT', '70000', 'PORT must be at most 65535. It is "70000".'],
    [
      'EARSHOT_URL',
      'earshot',
      'EARSHOT_URL must be a web address such as https://earshot.example. It is "kept out of this message".',
    ],
    [
      'DATABASE_URL',
      'mysql://root:hunter2@db/x',
      'DATABASE_URL must begin with postgres:// or postgresql://. It is "kept out of this message".',
    ],
    [
      'EARSHOT_SECRET',
      'short',
      'EARSHOT_SECRET must be at least 32 characters long. It is "kept out of this message".',
    ],
    ['EARSHOT_DEMONSTRATION', 'maybe', 'EARSHOT_DEMONSTRATION must be yes or no. It is "maybe".'],
    ['EARSHOT_UPLOAD_LIMIT_MB', '0', 'EARSHOT_UPLOAD_LIMIT_MB must be at least 1. It is "0".'],
    [
      'SMTP_URL',
      'mail.example',
      'SMTP_URL must begin with smtp:// or smtps://. It is "kept out of this message".',
    ],
    [
      'LOG_LEVEL',
      'loud',
      'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent. It is "loud".',
    ],
  ])('%s=%s is refused with one clear sentence', (name, value, sentence) => {
    expect(problems({ [name]: value })).toEqual([sentence]);
  });

  test('several wrong settings are all said at once, each in a sentence of its own', () => {
    expect(problems({ PORT: 'x', LOG_LEVEL: 'y' })).toHaveLength(2);
  });

  test('an empty value counts as not set, and a final slash of the address is left out', () => {
    expect(problems({ PORT: '', DATABASE_URL: '', EARSHOT_SECRET: '' })).toEqual([]);
    expect(readConfig({ EARSHOT_DATA: folder, EARSHOT_URL: 'https://earshot.example/' }).url).toBe(
      'https://earshot.example',
    );
  });
});
