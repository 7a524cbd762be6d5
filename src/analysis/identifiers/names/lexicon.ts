import { casedGivenNames, unmistakableGivenNames, wordyGivenNames } from './given-names.ts';
import { notPeople } from './not-people.ts';
import { ordinaryWords } from './ordinary-words.ts';
import { unmistakableSurnames, wordySurnames } from './surnames.ts';

/** What is known of a word, as bits, so that one look-up answers every question of the rules. */
export const GIVEN = 1;
export const CASED = 2;
export const WORDY = 4;
export const SURNAME = 8;
export const WORDY_SURNAME = 16;
export const ORDINARY = 32;
export const NOT_PERSON = 64;
/** Mr, Mrs, Dr: whatever follows is a name. */
export const HONORIFIC = 128;
/** nurse, midwife, carer: a name may follow. */
export const ROLE = 256;
/** husband, mum, friend: a name may follow. */
export const RELATIVE = 512;
/** hospital, ward, road: what stands before it names a place. */
export const PLACE_AFTER = 1024;
/** St, King, Ward: what stands after it names a place. */
export const PLACE_BEFORE = 2048;
export const MONTH = 4096;
/** called, named: a name follows. */
export const NAMING = 8192;
/** dear, thanks, regards: a name may follow. */
export const ADDRESS = 16384;
/** by, with, saw: somebody may follow. */
export const AGENT = 32768;
/** helped, explained: only a person did it. */
export const DEED = 65536;
/** lovely, brilliant: a person or a thing is it. */
export const TRAIT = 131072;
/** van, al, bin: part of a surname. */
export const PARTICLE = 262144;
/** was, is, has. */
export const BE = 524288;
/** at, in, near: a place follows. */
export const PLACE_PREPOSITION = 1048576;
/** took, should, who: a person or a thing may. */
export const MODAL = 2097152;
/** kind, patient: only a person is it. */
export const KIND_TRAIT = 4194304;
/** very, so, such a: may stand before a trait. */
export const INTENSIFIER = 8388608;

export const ANY_GIVEN = GIVEN | CASED | WORDY;
export const ANY_SURNAME = SURNAME | WORDY_SURNAME;

const lexicon = new Map<string, number>();

const note = (flag: number, words: readonly string[]): void => {
  for (const word of words) lexicon.set(word, (lexicon.get(word) ?? 0) | flag);
};
const listed = (words: string): string[] => words.trim().split(/\s+/);

note(GIVEN, unmistakableGivenNames);
note(CASED, casedGivenNames);
note(WORDY, wordyGivenNames);
note(SURNAME, unmistakableSurnames);
note(WORDY_SURNAME, wordySurnames);
note(ORDINARY, ordinaryWords);
note(NOT_PERSON, notPeople);
note(
  HONORIFIC,
  listed(
    'mr mrs ms miss mx dr drs mssrs messrs prof professor doctor sir dame rev revd reverend fr cllr councillor rabbi imam canon lady lord master mister missus',
  ),
);
note(
  ROLE,
  listed(`nurse nurses visitor sister matron midwife midwives doctor doctors dr receptionist hca hcas cpn consultant surgeon gp physio
physiotherapist physios therapist therapists counsellor psychologist psychiatrist paramedic paramedics carer carers worker
assistant practitioner specialist registrar porter radiographer sonographer phlebotomist pharmacist dentist
hygienist optician optometrist chiropodist podiatrist dietitian dietician anaesthetist student lady gentleman
man woman girl boy guy person driver technician manager secretary coordinator co-ordinator advisor adviser keyworker
volunteer chaplain tutor teacher facilitator trainer interpreter doula cleaner housekeeper domestic ot slt
hv cns anp acp odp sho fy1 fy2 f1 f2 consultants handler operator call-handler colleague colleagues clinician
oncologist cardiologist neurologist urologist haematologist dermatologist gynaecologist paediatrician orthodontist audiologist
orthoptist osteopath obstetrician`),
);
note(
  RELATIVE,
  listed(`husband wife son daughter mum mom mother dad father brother sister partner gran nan nana granny grandma grandad granddad
grandmother grandfather grandson granddaughter uncle aunt auntie aunty cousin niece nephew friend neighbour boyfriend girlfriend
fiance fiancee baby twin twins child boy girl mam mummy daddy stepson stepdaughter stepdad stepmum brother-in-law sister-in-law
mother-in-law father-in-law son-in-law daughter-in-law hubby mate flatmate lad patient client resident ex-husband foster-son`),
);
note(
  PLACE_AFTER,
  listed(`hospital hospitals ward wards unit clinic centre center surgery practice house road street lane avenue court lodge wing
suite building hall park way close drive square crescent terrace gardens place hill bridge station school college university church
infirmary hospice trust foundation institute theatre health medical green common hotel inn arms pub stadium airport cafe
restaurant department dept bay day outpatients maternity campus block tower view farm estate precinct parade line charity
pharmacy chemist opticians dental cottage manor grange mews quay dock wharf nursery academy stores supermarket plc ltd limited
therapy disease syndrome sign manoeuvre test score scale tube line catheter stocking frame fracture tendon palsy lymphoma jubilee
mental nhs walk-in `),
);
note(
  PLACE_BEFORE,
  listed(
    'st saint king queen princess prince royal ward wards lake port mount fort lord lady great upper lower new old hotel',
  ),
);
note(
  MONTH,
  listed('january february march april may june july august september october november december jan'),
);
note(NAMING, listed('called named nicknamed christened'));
note(
  ADDRESS,
  listed(
    `dear hi hello hey hiya thanks thank thankyou cheers bless congratulations regards sincerely faithfully signed ta kudos`,
  ),
);
note(AGENT, listed('by with saw met seeing see meet especially particularly both namely'));
note(
  DEED,
  listed(`helped explained listened told said asked reassured understood cared introduced apologised spoke rang phoned treated
looked answered advised listens helps explains deserves supported encouraged greeted taught welcomed talked talks chatted
smiled held calmed visited showed cheered understands cares speaks visits treats supports thinks says`),
);
note(
  MODAL,
  listed(`took gave made came went called did got put kept checked offered sorted saw found arranged let sat stayed worked knew seems
seemed always never really who makes takes gives goes also then should could can cannot would will and provided referred delivered
brought performed carried examined dealt didn't hasn't wasn't isn't doesn't wouldn't works feels felt left wants needs lives likes
enjoyed loves loved died passed waited fell booked assessed promised ensured inserted removed on from in at the my for has had is was & noticed started turned`),
);
note(BE, listed("was is were are has had wasn't isn't been"));
note(
  KIND_TRAIT,
  listed(`kind helpful friendly patient caring understanding professional attentive gentle reassuring rude abrupt polite
considerate thoughtful compassionate knowledgeable supportive approachable empathetic sympathetic courteous dismissive
unhelpful respectful honest cheerful sensitive born angel star legend`),
);
note(
  TRAIT,
  listed(`lovely brilliant amazing excellent great wonderful fantastic nice good outstanding superb thorough calm pleasant
welcoming informative efficient marvellous terrific fab fabulous awesome incredible exceptional skilled horrible encouraging
credit discharged admitted diagnosed friendliest kindest best funny warm lovley brill nicest perfect asset diamond treasure
gem joy`),
);
note(
  INTENSIFIER,
  listed(
    'a an so very really extremely absolutely always such my the our just truly most incredibly particularly quite also more than been both all exceptionally especially totally genuinely as only not one',
  ),
);
note(
  PARTICLE,
  listed(
    'van von de der den del della di da dos el al bin ibn bint abu ap ter ten le la san ben mac mc st af y ud ul ur',
  ),
);
note(PLACE_PREPOSITION, listed('at in near via visiting'));

/** Flags of a lower-case word without accents; 0 for a word of no list. */
export const flagsOf = (word: string): number => lexicon.get(word) ?? 0;
