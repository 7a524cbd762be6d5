import { type ThemeCode, themeCodes } from '../voice.ts';

/** What people write into a box on a form: short and plain. Praise (+) or not (-), with its themes. */
const lines = `
+manner|The reception staff were friendly and helpful.
+manner|Very kind and caring nurse.
+manner|All the staff are polite and professional.
+manner|Lovely doctor, very pleasant and caring.
+manner,skill|Friendly and very professional staff.
+thanks|Excellent service, thank you.
+thanks|Very good service, I am happy with everything.
+thanks|Always a good experience here.
+thanks|Great surgery, would recommend it.
+wait|Seen on time with no waiting.
+wait|I was seen quickly and did not have to wait.
+wait,manner|Seen on time and the staff were friendly.
+wait|Quick and efficient, the doctor was on time.
+listen|The doctor listened to me and took time to answer my questions.
+listen,manner|I felt listened to and the nurse was kind.
+listen|She listened carefully and understood my problem.
+explain|The nurse explained everything clearly.
+explain|Everything was explained to me about my treatment.
+explain,manner|The doctor was friendly and explained what would happen next.
+booking|It was easy to get an appointment.
+booking|Got an appointment the same day.
+reach|Easy to get through on the phone.
+clean|The waiting room is clean and tidy.
+skill|The doctor was very knowledgeable and professional.
-wait|I had to wait 45 minutes past my appointment time.
-wait|Waiting times are too long.
-wait|Long wait to be seen, over an hour.
-wait,informed|Waited an hour and nobody told us why there was a delay.
-manner|The receptionist was rude and unhelpful.
-manner|Some of the staff have a bad attitude.
-booking|It is very difficult to get an appointment.
-booking|More appointments needed in the evening.
-booking|My appointment was cancelled at the last minute.
-reach|Could not get through on the phone.
-reach|It takes far too long for the phone to be answered.
-reach|Please improve the telephone system, nobody answers.
-listen|The doctor did not listen to me.
-listen|I felt rushed and not listened to.
-parking|There is not enough parking.
-parking|Better parking please.
-staffing|More staff are needed on the desk.
-meds|My prescription was wrong again.
-joined|I see a different doctor every time.
-building|There are not enough seats in the waiting room.
-explain|I was not told what my medication is for.
`;

const isCode = (code: string): code is ThemeCode => Object.hasOwn(themeCodes, code);

/** Every such sentence, praise first. */
export const plainPhrases: readonly { isPraise: boolean; themes: readonly ThemeCode[]; text: string }[] =
  lines
    .trim()
    .split('\n')
    .map((line) => ({
      isPraise: line.startsWith('+'),
      themes: line.slice(1, line.indexOf('|')).split(',').filter(isCode),
      text: line.slice(line.indexOf('|') + 1),
    }));
