import type { Voice } from '../voice.ts';

/** What people said to Trentside that became a thread (a letter and a number as key), and what holds identifiers for the scanner. */
export const voicesOfThreads: readonly Voice[] = [
  // The online form that closes at nine
  [
    'gp',
    'w5',
    ['reach'],
    'The online form opens at 8 and is shut by 8.20. I clean offices until nine. When am I meant to be ill?',
    { key: 'a1', ago: 337, source: 'tell-us', consent: true, contact: true },
  ],
  [
    'gp',
    'w4',
    ['reach', 'method'],
    'App says call us. Call says use the app. I went round in circles for two days with a chest infection.',
    { key: 'a2', ago: 326, source: 'opinion', consent: true },
  ],
  [
    'gp',
    'w4',
    ['reach'],
    'Not everyone has a phone that does apps. I am 79 and I was told to ask a grandchild, mine is in Australia.',
    { key: 'a3', ago: 317, source: 'healthwatch', contact: true },
  ],
  [
    'gp',
    'g3',
    ['reach', 'booking'],
    'Leave the form open all day and sort it by need instead of by who has the fastest thumbs.',
    { key: 'a4', ago: 309, source: 'practice-group', consent: true },
  ],
  [
    'gp',
    's2',
    ['reach', 'wait'],
    'Ours takes the form till six and texts back the same day. Whatever they do, copy it.',
    { key: 'a5', ago: 300, source: 'fft-gp' },
  ],
  // Deaf people at clinics
  [
    'clinic',
    'w5',
    ['explain', 'listen'],
    'I am Deaf and use BSL. I was told an interpreter was booked and there was not. They typed on a phone to me about cancer.',
    { key: 'b1', ago: 267, source: 'deaf-club', consent: true, contact: true },
  ],
  [
    'clinic',
    'w4',
    ['reach'],
    'The letter says to change an appointment, please telephone. I am deaf. No e-mail, no text number, nothing.',
    { key: 'b2', ago: 259, source: 'tell-us', contact: true, consent: true },
  ],
  [
    'hearing',
    'g2',
    ['explain', 'method'],
    'A tablet with an interpreter on the screen would do for short visits, ask us first though.',
    { key: 'b3', ago: 252, source: 'deaf-club' },
  ],
  [
    'clinic',
    'w4',
    ['informed', 'building'],
    'My name was called out three times. It is on my notes in red that I can not hear. I watched everyone else go in.',
    { key: 'b4', ago: 246, source: 'healthwatch' },
  ],
  // An urgent treatment centre in Hathersby
  [
    'walkin',
    'g3',
    ['where', 'transport'],
    'Hathersby has 30,000 people and it is 50 minutes by bus to the urgent treatment centre. Build us one.',
    { key: 'c1', ago: 205, source: 'tell-us', contact: true, consent: true },
  ],
  [
    'walkin',
    'w4',
    ['where', 'money'],
    'Taxi there and back for a cut that needed three stitches: £46.',
    { key: 'c2', ago: 196, source: 'councillors' },
  ],
  [
    'walkin',
    'w4',
    ['where', 'wait'],
    'We have new houses, new supermarket, new roundabout and not one new nurse.',
    { key: 'c3', ago: 186, source: 'facebook' },
  ],
  [
    'walkin',
    'g3',
    ['where'],
    'Even two evenings a week at the old cottage hospital would help those of us without cars.',
    { key: 'c4', ago: 175, source: 'panel', contact: true },
  ],
  // Who may have patient transport: no decision yet
  [
    'transport',
    'w5',
    ['transport', 'informed'],
    'For six years I had transport to dialysis. New questions, new computer, and now I am “able to travel independently”. I have one leg.',
    { key: 'd1', ago: 75, source: 'pals', contact: true },
  ],
  [
    'transport',
    'w4',
    ['transport', 'listen'],
    'Can you walk ten metres? Yes, once. They did not ask about coming back.',
    { key: 'd2', ago: 63, source: 'fft-community' },
  ],
  [
    'transport',
    'w4',
    ['money', 'transport'],
    'I missed two eye injections as I can not pay for the taxi till my pension comes.',
    { key: 'd3', ago: 54, source: 'healthwatch', contact: true },
  ],
  [
    'transport',
    'g3',
    ['transport'],
    'Give people a reason in writing and a way to ask again.',
    { key: 'd4', ago: 43, source: 'tell-us' },
  ],
  // Medicines out of stock: overdue action
  [
    'pharmacy',
    'w4',
    ['meds'],
    'Five chemists to find my daughter’s ADHD tablets. Five. I kept a list, I can send it.',
    { key: 'e1', ago: 146, source: 'tell-us', contact: true },
  ],
  [
    'pharmacy',
    'w4',
    ['meds', 'joined'],
    'No HRT patches anywhere in Aldermere. Pharmacist says ask the doctor, doctor says ask the pharmacist.',
    { key: 'e2', ago: 138, source: 'facebook' },
  ],
  [
    'pharmacy',
    'g2',
    ['meds', 'informed'],
    'If there was one page that said who has what, we would not all be driving round and ringing round.',
    { key: 'e3', ago: 127, source: 'practice-group', contact: true },
  ],
  [
    'pharmacy',
    's3',
    ['meds', 'manner'],
    'She rang three other branches for me, on hold, while her own queue grew. Lovely person, mad system.',
    { key: 'e4', ago: 116, source: 'opinion' },
  ],
  // With identifiers
  [
    'clinic',
    'w4',
    ['joined', 'informed'],
    'My partner Esperanza Villalobos (NHS number 999 757 4915) has been referred to a clinic that closed in 2023.',
    {
      planted: [
        ['name', 'Esperanza Villalobos'],
        ['nhs-number', '999 757 4915'],
      ],
    },
  ],
  [
    'gp',
    'w4',
    ['reach'],
    'Forty one in the queue, then cut off. Call me: +44 7700 900845.',
    { planted: [['telephone', '+44 7700 900845']] },
  ],
  [
    'ward',
    's1',
    ['manner', 'skill'],
    'Healthcare assistant Tomasz Wieczorek noticed what three doctors did not. He should get a medal.',
    { planted: [['name', 'Tomasz Wieczorek']] },
  ],
  [
    'mental',
    'w4',
    ['safe', 'reach'],
    'Crisis line passed me to a line that passed me back. jules.aberdare@example.org if somebody wants to know more.',
    { planted: [['email', 'jules.aberdare@example.org']] },
  ],
  [
    'nurse',
    'w3',
    ['informed'],
    'The gate code changed. ZZ99 7QT, buzz flat 4. They keep going to the old one and marking me as not in.',
    { planted: [['postcode', 'ZZ99 7QT']] },
  ],
  [
    'child',
    'w4',
    ['wait'],
    'Born 17 May 2019, referred at three, seen at never. 9991862528.',
    {
      planted: [
        ['date-of-birth', '17 May 2019'],
        ['nhs-number', '9991862528'],
      ],
    },
  ],
  [
    'physio',
    's1',
    ['explain', 'pain'],
    'Anwen Parry-Iqbal in physio explained in one go what I had misunderstood for ten years.',
    { planted: [['name', 'Anwen Parry-Iqbal']] },
  ],
  [
    'bloods',
    'w3',
    ['booking'],
    'Booking site will not take my number, 999 760 1890. It says I am already dead. I am fairly sure that I am not.',
    { planted: [['nhs-number', '999 760 1890']] },
  ],
];
