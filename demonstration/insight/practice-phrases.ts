import type { ThemeCode } from '../voice.ts';

/** What people say of three surgeries that do not exist: praise (+) or not (-), by theme. */
export const practicePhrases: Readonly<Partial<Record<ThemeCode, string>>> = {
  reach: `
-Rang for the best part of an hour and then the line went dead.
-I was number thirty-one in the queue, and then I was number thirty-four.
-The new telephone thanks you for waiting every twenty seconds until you want to throw it.
-I gave up on the telephone and drove round to the desk, where nobody was waiting at all.
-Press one, press three, press one again, and back to the start.
-You used to get a person. Now you get music.
-My mobile ran out of credit before anybody answered.
-They offered a call back and it never came.
-Cut off twice just as somebody said good morning.
-The surgery cannot be rung after ten because all the lines are taken.
-I tried on three days running and did not get through on any of them.
-The recorded voice speaks so fast that my father cannot follow what to press.
-Nobody picks up at lunch, which is when I am allowed to make a call.
-I had to ask my neighbour to ring for me because the menu has no choice for people like us.
-The call back came while I was in the shower and that counted as my turn.
-The phone system has been hopeless since it was changed.
+Answered on the second ring by somebody who knew what to do.
+I sent a message through the website and had a reply before dinner.
+Got through straight away, which I did not expect on a Monday.
+The call back works: I put the phone down, and they rang when they said.
+Easy to get hold of, always has been.
`,
  booking: `
-There was nothing to be had for sixteen days.
-They cancelled on the morning itself, when I had taken the day off.
-You cannot book ahead, so every week is a lottery.
-I asked for late in the day and was given twenty past nine.
+I was given a choice of three times.
+Fitted us in the same afternoon.
+The reminder by text is a good idea, I would have forgotten.
+Booked a month ahead for my blood pressure without any fuss.
`,
  wait: `
-I sat there for fifty minutes past my time.
-The screen said ten minutes, and it was forty.
-A month for a referral letter to be written is too long.
+In at nine, out at ten past.
+Seen early, if anything.
+Hardly had time to open my book.
`,
  manner: `
-The man at the desk did not look up from his screen.
-I was spoken to as if I were wasting their time.
-A bit brisk, and I left feeling small.
+The nurse was warm and funny and put my little boy at his ease.
+Everybody says hello, from the cleaner to the doctor.
+Kind people who remember your name.
+The receptionist could not have been nicer when I was upset.
+The young doctor was patient with all my questions.
`,
  listen: `
-I do not think she heard a word I said.
-I know my own body, and nobody asked me.
+He let me finish, and that alone was worth the visit.
+For once somebody asked what mattered to me.
+I felt that we decided it together.
`,
  meds: `
-My tablets were changed and nobody told me why.
-The repeat was wrong for the third time.
-It takes five working days to get a repeat and two of them are bank holidays.
+The pharmacist at the surgery went through all my tablets with me.
+My repeat is always ready when they say.
`,
  joined: `
-A different face each time, and I begin again from the beginning.
-The hospital letter had not arrived and I was asked what it said.
+The same doctor for my mother, me and now my daughter.
+They knew about the scan before I did.
`,
  explain: `
-I came away not knowing what happens next.
+She drew me a picture of my knee, and now I understand it.
+Explained in plain words, with no rush.
`,
  building: `
-The lift is out again and the nurse is upstairs.
-There are not enough chairs on a Monday.
+The new waiting room is light and there is a corner for children.
`,
  parking: `
-Six spaces for a surgery this size.
-I went round the block four times before I could park.
`,
  thanks: `
+Excellent as ever, thank you all.
+I have nothing but praise for this surgery.
+We are lucky to have them.
+Could not ask for better.
+Very happy with everything today.
`,
};

export interface PracticePhrase {
  theme: ThemeCode;
  isPraise: boolean;
  text: string;
}

const isCode = (code: string): code is ThemeCode => Object.hasOwn(practicePhrases, code);

/** Every sentence with its theme. */
export const listPracticePhrases: readonly PracticePhrase[] = Object.entries(practicePhrases).flatMap(
  ([theme, lines]) =>
    isCode(theme)
      ? lines
          .trim()
          .split('\n')
          .map((line) => ({ theme, isPraise: line.startsWith('+'), text: line.slice(1) }))
      : [],
);
