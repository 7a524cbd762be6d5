import { ExperienceForAll, type ExperienceForAllProps } from './parts/ExperienceForAll.tsx';

/** What people say about services, for everybody. */
export function PublicExperience(props: ExperienceForAllProps) {
  return (
    <>
      <h1>What people say</h1>
      <ExperienceForAll {...props} />
    </>
  );
}
