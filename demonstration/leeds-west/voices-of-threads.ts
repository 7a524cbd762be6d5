import type { Voice } from '../voice.ts';

/** What people said to Leeds West that became a thread (a letter and a number as key), and what holds identifiers for the scanner. */
export const voicesOfThreads: readonly Voice[] = [
  // New students and a doctor
  [
    'gp',
    'w4',
    ['leaflet', 'reach'],
    'I was in my second year before I found out that I could register with a doctor here. I had been going home to Kent with tonsillitis.',
    { key: 'a1', ago: 335, source: 'students', consent: true, contact: true },
  ],
  [
    'gp',
    'w4',
    ['leaflet'],
    'International student. I did not know what GP stands for and I was embarrassed to ask.',
    { key: 'a2', ago: 329, source: 'students', consent: true },
  ],
  [
    'walkin',
    'w3',
    ['leaflet', 'where'],
    'Went to A&E for the morning after pill because it was the only thing that I could find at night. They were kind.',
    { key: 'a3', ago: 321, source: 'students' },
  ],
  [
    'gp',
    'g2',
    ['leaflet', 'reach'],
    'Put a desk in Freshers’ Week with forms on it, next to the pizza.',
    { key: 'a4', ago: 313, source: 'tell-us', contact: true },
  ],
  [
    'gp',
    'g3',
    ['leaflet'],
    'card for your wallet. where to go. done',
    { key: 'a5', ago: 306, source: 'twitter' },
  ],
  // Dementia and waiting rooms
  [
    'clinic',
    'w4',
    ['senses', 'family'],
    'The noise and the wait sent my wife into a panic. We left without being seen and then had to start all over again.',
    { key: 'b1', ago: 264, source: 'neighbourhood', contact: true, consent: true },
  ],
  [
    'clinic',
    'g2',
    ['senses', 'booking'],
    'First appointment of the day and a quiet corner, that is all people with dementia need.',
    { key: 'b2', ago: 257, source: 'neighbourhood', consent: true },
  ],
  [
    'clinic',
    'w4',
    ['family', 'listen'],
    'They asked him his date of birth and if he had any pain. He has neither any more, as far as he knows. They could have asked me.',
    { key: 'b3', ago: 251, source: 'pals', contact: true },
  ],
  [
    'ward',
    'g3',
    ['skill', 'family'],
    'A sheet by the bed with what she likes to be called and how she takes her tea would have saved so much upset.',
    { key: 'b4', ago: 244, source: 'interview' },
  ],
  // Every practice open at weekends
  [
    'gp',
    'g3',
    ['booking'],
    'Every surgery should open on a Saturday morning. We work, you know.',
    { key: 'c1', ago: 207, source: 'tell-us', contact: true, consent: true },
  ],
  [
    'gp',
    'w4',
    ['booking', 'wait'],
    'Took a day of leave to get a repeat of the pill. It is 2012.',
    { key: 'c2', ago: 198, source: 'opinion', contact: true },
  ],
  [
    'gp',
    'g3',
    ['booking'],
    'My mate’s practice in the next ward opens till eight and mine shuts at six, and shuts for dinner and all.',
    { key: 'c3', ago: 189, source: 'citizens-panel' },
  ],
  [
    'gp',
    'w3',
    ['booking', 'staffing'],
    'I would like Saturdays too, but not if it means there is nobody there on a Monday.',
    { key: 'c4', ago: 180, source: 'practice-group' },
  ],
  // Forms for people who do not read: no decision yet
  [
    'gp',
    'w4',
    ['leaflet', 'manner'],
    'I don’t read, love. They gave me a form and a pen and everyone watched.',
    { key: 'd1', ago: 76, source: 'travellers' },
  ],
  [
    'gp',
    'w4',
    ['reach', 'building'],
    'No fixed address so no doctor, they said. It is not even a rule, my advocate looked it up.',
    { key: 'd2', ago: 65, source: 'travellers', contact: true },
  ],
  [
    'child',
    'w4',
    ['informed', 'leaflet'],
    'The jabs letter goes to a site we left in March.',
    { key: 'd3', ago: 56, source: 'travellers' },
  ],
  [
    'gp',
    'g2',
    ['method', 'manner'],
    'Ask would you like a hand with that, quiet like. Ask everybody, then nobody is shown up.',
    { key: 'd4', ago: 45, source: 'travellers', contact: true },
  ],
  // Finding the clinic: overdue action
  [
    'clinic',
    'w4',
    ['where'],
    'The bus stop says health centre and the health centre says nothing at all. I walked past it for ten minutes in Armley in the rain.',
    { key: 'e1', ago: 147, source: 'tell-us', contact: true },
  ],
  [
    'clinic',
    'g3',
    ['where'],
    'Big sign, street side, lit up in winter.',
    { key: 'e2', ago: 139, source: 'practice-group' },
  ],
  [
    'physio',
    'w4',
    ['where', 'leaflet'],
    'Map in the letter has the name of a road that was knocked down.',
    { key: 'e3', ago: 128, source: 'pals', contact: true },
  ],
  [
    'clinic',
    's3',
    ['where', 'manner'],
    'Could not find it, but three separate members of staff came out to wave me in, bless them.',
    { key: 'e4', ago: 119, source: 'opinion' },
  ],
  // With identifiers
  [
    'clinic',
    'w4',
    ['informed', 'joined'],
    'Referral for Thaddeus Wrigglesworth, NHS 999 518 1908, has been “in the post” since Easter.',
    {
      planted: [
        ['name', 'Thaddeus Wrigglesworth'],
        ['nhs-number', '999 518 1908'],
      ],
    },
  ],
  [
    'mental',
    'w4',
    ['reach'],
    'If my worker can not come then text me on 07700 900663, do not just not come.',
    { planted: [['telephone', '07700 900663']] },
  ],
  [
    'nurse',
    's1',
    ['manner'],
    'Our Marjorie (Marjorie Adeyinka, district nurse) is retiring and the whole street is having a do. You should know what you are losing.',
    { planted: [['name', 'Marjorie Adeyinka']] },
  ],
  [
    'gp',
    'w4',
    ['reach'],
    'New in the area, LS99 3DP, and two surgeries have said we are on the wrong side of the road.',
    { planted: [['postcode', 'LS99 3DP']] },
  ],
  [
    'talking',
    'g3',
    ['method'],
    'Could I have it by e-mail instead: rufus.okafor-lane@example.org . Phones and me don’t get on.',
    { planted: [['email', 'rufus.okafor-lane@example.org']] },
  ],
  [
    'maternity',
    'w3',
    ['informed'],
    'Booking letter had the wrong due date and my old name, Priscilla Haworth-Ng. Otherwise lovely.',
    { planted: [['name', 'Priscilla Haworth-Ng']] },
  ],
  [
    'child',
    'w4',
    ['joined', 'wait'],
    'Hearing test for my daughter (dob 30/07/2008, no. 9992319488) has been asked for by school, by us and by the doctor.',
    {
      planted: [
        ['date-of-birth', '30/07/2008'],
        ['nhs-number', '9992319488'],
      ],
    },
  ],
  [
    'ward',
    's1',
    ['manner', 'thanks'],
    'To Staff Nurse Imran Sethi: I have still got the crossword that we did.',
    { planted: [['name', 'Imran Sethi']] },
  ],
];
