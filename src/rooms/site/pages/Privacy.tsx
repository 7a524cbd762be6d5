/** What is kept of people who read and write here, in plain words. True of the system as it works, whoever runs it. */
export function Privacy() {
  return (
    <>
      <h1>Privacy</h1>
      <p>
        This page says what is kept about you when you use this website. The organisation whose page you are
        on decides how it is used, and answers for it. How to reach it is at the end of its first page.
      </p>

      <h2>When you read</h2>
      <p>
        We do not follow you. There are no advertisements and nobody else’s programs on these pages. We set
        one small file (a cookie) only to show you a message once, such as “saved”, and one to keep you signed
        in if you work here. Neither is used for anything else.
      </p>

      <h2>When you tell us something</h2>
      <h3>Your words</h3>
      <p>
        We keep what you write, what it is about and the day. A program looks for names, telephone numbers,
        addresses and the like, and hides what it finds until a person has checked it. It does not find
        everything, so please leave them out.
      </p>
      <p>
        Your words are shown in public only if you said that we may, if the check has been done, and if two
        people here agree.
      </p>
      <h3>Your name and e-mail address</h3>
      <p>
        You do not have to give them. If you do, we use them only to answer you about what you told us. Few
        people here can see them. They are never shown in public or sold.
      </p>
      <h3>Questions about you</h3>
      <p>
        You can leave out all of the questions about your age, background, health or beliefs. If you gave a
        name or an address, your answers are kept in another place, with the month only, mixed with those of
        other people, so that nobody can tell which are yours. If you gave neither, they stay with what you
        told us. We use them only to see whether we hear from everyone.
      </p>

      <h2>Why we may</h2>
      <p>
        Those who plan health services must by law listen to the people who use them. That is the reason in
        law for keeping what you tell us: a task in the public interest (UK GDPR, article 6(1)(e)). For
        answers about health, race, belief or sexual orientation it is equality monitoring (Data Protection
        Act 2018, schedule 1, paragraph 8). To show your words in public we ask you first.
      </p>

      <h2>What you can ask for</h2>
      <p>
        You can ask to see what is kept about you, to have it put right or taken away, or to say no to its
        use. Give the number you got when you sent it: without a name, it is the only way to find your words.
        We cannot find answers that were mixed with those of others.
      </p>
      <p>
        If you are not happy with the answer, you can complain to the{' '}
        <a href="https://ico.org.uk/make-a-complaint/">Information Commissioner</a>.
      </p>
    </>
  );
}
