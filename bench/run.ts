import { spawnSync } from 'node:child_process';

// Every measurement, one after the other, so that none disturbs another.
for (const name of ['import', 'list', 'experience', 'plan', 'plan-work', 'documents', 'public', 'rest']) {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(process.execPath, [`bench/${name}.ts`], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
