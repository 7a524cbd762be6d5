import { threadOf } from '../parts.ts';

export const threads = [
  threadOf({
    letter: 'a',
    comments: 5,
    themes: ['leaflet', 'informed', 'reach'],
    finding: {
      ago: 281,
      title: 'People go to A&E because they do not know what else is open',
      text: 'Five people in five places say the same: too many numbers and no idea which is for what, least of all at night and on bank holidays.',
    },
    decision: {
      ago: 256,
      by: 'Unplanned Care Board',
      title: 'One card that says where to go for what',
      text: 'A card for the wallet, written with the Patient Congress, in six languages, given out where people are in the evening.',
    },
    actions: [
      {
        title: 'Write the card with the Patient Congress and test it on twenty people',
        owner: 'communications',
        due: 215,
        done: 220,
        note: 'Tested on 22 people at three drop-ins. Pictures were added for the four places to go.',
      },
      {
        title: 'Give out the cards through buses, takeaways, schools and pharmacies',
        owner: 'officer2',
        due: 180,
        done: 178,
        note: 'Given out in all four neighbourhoods.',
      },
    ],
    loop: {
      ago: 158,
      slug: 'where-to-go-card',
      title: 'A card that says where to go',
      youSaid: 'There are too many numbers, and we never know which one is for what.',
      whoSaid: 'Five people at the Congress, a forum, an event, online and in a survey',
      weDid:
        'The Patient Congress helped us to write one small card in six languages. It is in pharmacies, schools and takeaways, and on the buses.',
      benefit: 'access',
      quotes: [1, 2],
      told: [
        ['Patient Congress', 'Meeting', 34],
        ['Followers', 'Facebook', null],
      ],
    },
    told: [1, 3],
  }),
  threadOf({
    letter: 'b',
    comments: 4,
    themes: ['booking', 'where', 'listen'],
    finding: {
      ago: 222,
      by: 'officer2',
      title: 'The neighbourhood forums miss young families and the estates',
      text: 'Afternoon meetings in council rooms bring the same retired people. Evenings, childcare, food and a place on the estate were suggested.',
    },
    decision: {
      ago: 200,
      by: 'Shadow Board',
      title: 'Move every second forum to an evening on an estate',
      text: 'Each of the four forums alternates between day and evening. The evening ones are held in community houses, with a crèche and supper.',
    },
    actions: [
      {
        title: 'Book four community houses and a crèche for the spring round',
        owner: 'officer',
        due: 150,
        done: 152,
        note: 'Held in all four areas: 96 people came, 31 of them with children.',
      },
    ],
    loop: {
      ago: 110,
      slug: 'evening-neighbourhood-forums',
      title: 'Neighbourhood forums in the evening, with a crèche',
      youSaid: 'We would come if the forum were in the evening, near us, and if we could bring the children.',
      whoSaid: 'Three people at the forums and online, and a voluntary group',
      weDid:
        'Every second forum is now at seven in a community house, with a crèche and supper. 96 people came to the first four.',
      benefit: 'inequality',
      quotes: [1, 2],
      told: [['Forum members', 'E-mail', 143]],
    },
    told: [1, 3],
  }),
  threadOf({
    letter: 'c',
    comments: 4,
    themes: ['parking', 'money'],
    finding: {
      ago: 153,
      title: 'Paying to park weighs on people who come often',
      text: 'People with many appointments, and parents with a baby on a ward, ask for free parking. Running late makes it dearer.',
    },
    decision: {
      ago: 118,
      by: 'Shadow Board',
      outcome: 'no',
      because: 'The car parks do not belong to us, and their charges are not part of what we buy.',
      title: 'Not to pay for free parking',
      text: 'We can not set the charges. We will pass on what people said and make the discounts that there are easier to find.',
    },
    actions: [
      {
        title: 'Pass on what people said, and list the discounts on the website',
        owner: 'quality',
        due: 90,
        done: 93,
        note: 'Passed on in full. The page lists weekly tickets and who may park free.',
      },
    ],
    loop: {
      ago: 63,
      slug: 'free-parking',
      title: 'Free parking for people who come often',
      youSaid: 'Parking ought to be free for anyone who has to come again and again.',
      whoSaid: 'Four people, through PALS, online and on our form',
      because:
        'The car parks are not ours and we do not set what they charge. We have passed on every word that you said, and put the discounts in one place, as many people did not know that there were any.',
      quotes: [1],
      told: [['Patient Congress', 'Meeting', 29]],
    },
    told: [1, 2],
  }),
  threadOf({
    letter: 'd',
    comments: 4,
    themes: ['informed', 'explain'],
    finding: {
      ago: 34,
      title: 'People who use mental health services cannot tell what would change for them',
      text: 'The paper on the proposals is hard to follow, and rumour fills the gap. A page in plain words and a visit to the drop-in were asked for.',
    },
  }),
  threadOf({
    letter: 'e',
    comments: 4,
    themes: ['wait', 'where'],
    finding: {
      ago: 100,
      by: 'officer2',
      title: 'One place for blood tests is not enough',
      text: 'The wait and the journey are the trouble, not the care. Two mornings a week at health centres were suggested.',
    },
    decision: {
      ago: 74,
      by: 'Shadow Board',
      title: 'Try blood tests at one health centre for six months',
      text: 'Start with one health centre on two mornings a week and count who comes.',
    },
    actions: [
      { title: 'Agree the trial with the provider and choose the health centre', owner: 'project', due: 11 },
    ],
  }),
];
