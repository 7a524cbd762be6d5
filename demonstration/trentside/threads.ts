import { threadOf } from '../parts.ts';

export const threads = [
  threadOf({
    letter: 'a',
    comments: 5,
    themes: ['reach', 'booking', 'method'],
    finding: {
      ago: 279,
      title: 'Online forms that close early shut out those who work or are not online',
      text: 'Forms fill within minutes of opening and then close. People are sent from the app to the telephone and back. One practice keeps its form open all day, and people praise it.',
    },
    decision: {
      ago: 250,
      by: 'Primary care committee',
      title: 'Every practice keeps its form open through working hours, and answers the telephone alike',
      text: 'Practices will keep the online form open from 8am to 6.30pm, and sort all requests by need, whichever way they come in. The practice that does it already will show the others how.',
      major: true,
    },
    actions: [
      {
        title: 'Hold three sessions in which the practice shows how it sorts requests',
        owner: 'project',
        due: 200,
        done: 205,
        note: '58 of 71 practices came. The recording is on the intranet.',
      },
      {
        title: 'Check with 40 test calls and forms that it is so',
        owner: 'quality',
        due: 165,
        done: 161,
        note: '67 of 71 practices have the form open all day. The other four have a date.',
      },
    ],
    loop: {
      ago: 148,
      slug: 'online-forms-open-all-day',
      title: 'Online forms at your practice stay open all day',
      youSaid: 'The online form is closed by twenty past eight, and then we are told to use the form.',
      whoSaid: 'Five people, through Healthwatch, a patient group, our form and the Friends and Family Test',
      weDid:
        'At 67 of our 71 practices the form is now open from 8am to 6.30pm. You can also telephone or come in, and you will be asked the same questions. The last four practices will follow this year.',
      benefit: 'access',
      quotes: [1, 2, 4],
      told: [
        ['Patient groups', 'E-mail', 64],
        ['Followers', 'Facebook', null],
      ],
    },
    told: [1, 3],
  }),
  threadOf({
    letter: 'b',
    comments: 4,
    themes: ['explain', 'reach', 'informed'],
    finding: {
      ago: 221,
      by: 'officer2',
      title: 'Deaf people are called, telephoned and left without an interpreter',
      text: 'The need is on the notes and is not met. People ask for a way to write, to be fetched and not called, and for an interpreter on screen where they wish.',
    },
    decision: {
      ago: 199,
      by: 'Quality committee',
      title: 'Interpreters on screen, a text number, and fetching instead of calling',
      text: 'Community clinics will have a tablet with a BSL interpreter, for those who choose it. Every letter gives an e-mail address and a text number. Staff fetch whoever has asked for it.',
    },
    actions: [
      {
        title: 'Agree with the Deaf club how the screen interpreter is offered, and start at six clinics',
        owner: 'officer',
        due: 150,
        done: 155,
        note: 'The club wrote the sentence with which staff ask. Six clinics started.',
      },
      {
        title: 'Put an e-mail address and a text number on all community letters',
        owner: 'communications',
        due: 130,
        done: 128,
        note: 'On all letters from community services.',
      },
    ],
    loop: {
      ago: 108,
      slug: 'clinics-for-deaf-people',
      title: 'Clinic visits for Deaf people',
      youSaid:
        'There was no interpreter, the letter says to telephone, and my name was called out three times.',
      whoSaid: 'Four Deaf people, with the Deaf club and Healthwatch',
      weDid:
        'Six clinics have a BSL interpreter on a screen, if you want it. You may still ask for one in the room. Letters have an e-mail address and a text number, and staff will come and fetch you.',
      benefit: 'inequality',
      quotes: [1, 2],
      told: [['Deaf club', 'Meeting, in BSL', 41]],
    },
    told: [1, 2],
  }),
  threadOf({
    letter: 'c',
    comments: 4,
    themes: ['where', 'transport'],
    finding: {
      ago: 152,
      title: 'Hathersby asks for an urgent treatment centre',
      text: 'The town has grown, the bus to the nearest centre takes 50 minutes, and a taxi costs more than people can pay. Two evenings a week at the old cottage hospital was suggested as a start.',
    },
    decision: {
      ago: 117,
      by: 'Integrated care board',
      outcome: 'no',
      because:
        'A centre needs eleven nurses and doctors whom the two existing centres cannot spare, and posts there have stood empty since last year.',
      title: 'Not to open an urgent treatment centre in Hathersby now',
      text: 'The board will look again when the posts at the existing centres are filled. Evening appointments at the Hathersby practices are to be increased in the meantime.',
      major: true,
    },
    actions: [
      {
        title: 'Add 60 evening appointments a week at the Hathersby practices',
        owner: 'project',
        due: 85,
        done: 83,
        note: '64 a week, with a nurse for cuts and sprains on three of the evenings.',
      },
    ],
    loop: {
      ago: 67,
      slug: 'urgent-treatment-in-hathersby',
      title: 'An urgent treatment centre in Hathersby',
      youSaid:
        'Hathersby is 50 minutes by bus from the nearest centre. Build us one, or open two evenings a week.',
      whoSaid: 'Four people and their councillors',
      because:
        'A centre needs eleven more nurses and doctors, and we cannot fill the posts that we have. Opening one would mean closing another for part of the week. You can now have one of 64 more evening appointments a week in Hathersby, and on three evenings there is a nurse for cuts and sprains.',
      quotes: [1],
      told: [
        ['Hathersby residents', 'Public meeting', 86],
        ['Councillors', 'Letter', 7],
      ],
    },
    told: [1, 4],
  }),
  threadOf({
    letter: 'd',
    comments: 4,
    themes: ['transport', 'listen'],
    finding: {
      ago: 34,
      title: 'The new questions for patient transport turn away people who cannot travel',
      text: 'People on dialysis and with eye injections have lost their transport, and some miss treatment. They ask for a reason in writing and a way to ask again.',
    },
  }),
  threadOf({
    letter: 'e',
    comments: 4,
    themes: ['meds', 'informed'],
    finding: {
      ago: 98,
      by: 'officer2',
      title: 'People drive from chemist to chemist for medicines that are out of stock',
      text: 'Pharmacists spend their time ringing each other. One page that says who has what was suggested twice.',
    },
    decision: {
      ago: 71,
      by: 'Medicines committee',
      outcome: 'in_part',
      because: 'We cannot make more of a medicine. We can share what is known about where it is.',
      title: 'Try a shared page of what is in stock with twelve pharmacies',
      text: 'Twelve pharmacies will share the twenty medicines that are asked for most, for three months.',
    },
    actions: [
      { title: 'Agree the list and start the page with twelve pharmacies', owner: 'quality', due: 12 },
    ],
  }),
];
