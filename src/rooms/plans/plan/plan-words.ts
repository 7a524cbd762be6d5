import { longDate } from '../../../design/text/words.ts';

interface Period {
  startsOn: string | null;
  endsOn: string | null;
}

/** '1 April 2012 to 31 March 2013', or what of it is known; '' where nothing is. */
export function periodWords({ startsOn, endsOn }: Period): string {
  if (startsOn && endsOn) return `${longDate(startsOn)} to ${longDate(endsOn)}`;
  if (startsOn) return `From ${longDate(startsOn)}`;
  return endsOn ? `Until ${longDate(endsOn)}` : '';
}
