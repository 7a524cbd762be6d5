/** What the words before a date say of it. */
export type Role =
  | 'in'
  | 'by'
  | 'before'
  | 'from'
  | 'starts'
  | 'until'
  | 'throughout'
  | 'between'
  | 'span'
  | 'effective'
  | 'moved'
  | 'week'
  | 'week-ending';

export interface Lead {
  role: Role;
  /** "About", "approximately". */
  isLoose: boolean;
  /** "To start": it has not. */
  isToCome: boolean;
  length: number;
}

const roles: readonly (readonly [RegExp, Role | 'loose' | 'filler' | 'to-start'])[] = [
  [/(?:week[\s-]+(?:commencing|beginning)|w\/[cb]|wc|week of|the week of):? ?/y, 'week'],
  [/(?:week[\s-]+ending|w\/e):? ?/y, 'week-ending'],
  [
    /(?:with effect from|w\.?e\.?f\.?|effective(?: as)?(?: from| of)?|in force from|live from) /y,
    'effective',
  ],
  [
    /(?:now|(?:now )?(?:revised|moved|delayed|deferred|postponed|slipped|rescheduled|extended|put back|pushed back|rolled over|rolled forward|carried forward|carried over|brought forward) (?:to|until|for)) /y,
    'moved',
  ],
  [
    /(?:now )?(?:revised(?: (?:due|target))?(?: date| deadline| timescale)?|(?:new|amended) (?:date|deadline|timescale)):? /y,
    'moved',
  ],
  [/(?:to (?:start|begin|commence)|will (?:start|begin|commence)) (?:in |on |from )?/y, 'to-start'],
  [/(?:start(?:s|ing)?|begin(?:s|ning)?|commenc(?:es?|ing))(?: date)?:? (?!of)(?:in |on |from )?/y, 'starts'],
  [
    /(?:by no later than|no later than|not later than|on or before|in time for|by|due(?: by| in| on| for)?|deadline|target(?: date)?|completion(?: date| by)?|scheduled(?: for)?|planned(?: for)?|expected(?: by| in)?|anticipated(?: by| in)?|due date)(?:\s*:\s*|\s+)/y,
    'by',
  ],
  [/(?:before|prior to|ahead of) /y, 'before'],
  [/(?:as )?(?:from|since) /y, 'from'],
  [/(?:until|till|up (?:to|until)|to|through to) /y, 'until'],
  [/throughout (?:the )?/y, 'throughout'],
  [/between /y, 'between'],
  [/(?:around|about|approximately|approx\.?|circa|roughly|provisionally|c\.|~(?!~)) ?/y, 'loose'],
  [/(?:in|on|during|at|for|within|over|date:?) (?:the )?(?:month of )?/y, 'in'],
  [/(?:the )?month of /y, 'filler'],
  [/the (?=\d|very|latter|start|end|beginning|middle|first|second|third|last)/y, 'filler'],
];

/** The leading words at a place ("due by", "from around"), with the strongest of their roles. */
export function readLead(text: string, at: number): Lead {
  const lead: Lead = { role: 'in', isLoose: false, isToCome: false, length: 0 };
  for (let more = true; more; ) {
    more = false;
    for (const [pattern, role] of roles) {
      pattern.lastIndex = at + lead.length;
      const match = pattern.exec(text);
      if (!match) continue;
      lead.length += match[0].length;
      more = match[0].length > 0;
      if (role === 'loose') lead.isLoose = true;
      else if (role === 'to-start') {
        lead.role = 'starts';
        lead.isToCome = true;
      } else if (role !== 'filler' && role !== 'in' && !(role === 'by' && lead.role !== 'in'))
        lead.role = role;
      break;
    }
  }
  return lead;
}
