import { describe, expect, test } from 'vitest';
import { headerKey, importMapSchema, readImportMap, suggestMap } from './mapping.ts';

const header = ['date', 'location_1', 'location_2', 'fft_score', 'question_1', 'question_2', 'sex'];

describe('a map as it is typed', () => {
  test('names a column or several for a field', () => {
    const typed = {
      date: 'date',
      place: ['location_1', 'location_2'],
      score: 'fft_score',
      comment: ['question_1', 'question_2'],
      sex: 'sex',
    };
    expect(readImportMap(typed, header)).toEqual({
      map: {
        date: ['date'],
        place: ['location_1', 'location_2'],
        score: ['fft_score'],
        comment: ['question_1', 'question_2'],
        sex: ['sex'],
      },
    });
  });

  test('a map that was read may be read again, as when it is remembered', () => {
    const map = importMapSchema.parse({ date: 'date', comment: 'question_1' });
    expect(importMapSchema.parse(structuredClone(map))).toEqual(map);
  });

  test('every unknown field and every wrong value has its sentence', () => {
    const read = readImportMap({ date: 'date', comment: 'question_1', colour: 'a', postcode: 'b' }, header);
    expect(read).toEqual({
      problems: [
        expect.stringMatching(/^“colour” is not a field\. The fields are date, reference, source, /),
        expect.stringMatching(/^“postcode” is not a field\./),
      ],
    });
    expect(readImportMap({ date: 7, comment: [], score: ['', 1] }, header)).toEqual({
      problems: ['date', 'comment', 'score'].map(
        (field) => `“${field}” must be the name of a column, or a list of such names.`,
      ),
    });
  });

  test('every column the file has not has its sentence', () => {
    expect(
      readImportMap({ date: 'Date', place: ['location_1', 'ward'], comment: 'question_3' }, header),
    ).toEqual({
      problems: [
        'The file has no column “Date”, which the map names for date. Did you mean “date”?',
        expect.stringMatching(
          /^The file has no column “ward”, which the map names for place\. Its columns are date, /,
        ),
        expect.stringContaining('“question_3”'),
      ],
    });
  });

  test('it needs a date, and something that was said', () => {
    expect(readImportMap({ place: 'location_1' }, header)).toEqual({
      problems: [
        'The map does not say which column has the date.',
        'The map names no column for a comment or a score, so there would be nothing to keep.',
      ],
    });
  });

  test('a column twice for one field is refused', () => {
    expect(readImportMap({ date: 'date', comment: ['question_1', 'question_1'] }, header)).toEqual({
      problems: ['The map names the column “question_1” twice for comment.'],
    });
  });

  test.each([null, [], 'date', 7])('%j is no map', (typed) => {
    expect(readImportMap(typed, header)).toEqual({
      problems: [expect.stringContaining('must be a JSON object')],
    });
  });
});

describe('guessing a map from a header', () => {
  test('returns of the Friends and Family Test with demographics', () => {
    const columns =
      'date,location_1,location_2,location_3,fft_score,question_1,question_2,sex,gender,age,ethnicity,sexuality,disability,religion,extra_variable_1,extra_variable_2,extra_variable_3';
    expect(suggestMap(columns.split(','))).toEqual({
      date: ['date'],
      place: ['location_1', 'location_2', 'location_3'],
      score: ['fft_score'],
      comment: ['question_1', 'question_2'],
      sex: ['sex'],
      gender: ['gender'],
      age: ['age'],
      ethnicity: ['ethnicity'],
      sexuality: ['sexuality'],
      disability: ['disability'],
      religion: ['religion'],
    });
  });

  test('labelled comments', () => {
    expect(
      suggestMap('id,trust,date,service,question,fft_answer,comment,sentiment,themes'.split(',')),
    ).toEqual({
      reference: ['id'],
      date: ['date'],
      place: ['trust', 'service'],
      score: ['fft_answer'],
      comment: ['comment'],
      sentiment: ['sentiment'],
    });
  });

  test('questions in words, and no birth date, name or NHS number', () => {
    expect(
      suggestMap([
        'Response ID',
        'Date of birth',
        'NHS number',
        'Your name',
        'Date submitted',
        'Ward name',
        'Overall, how was your experience of our service?',
        'What did we do well?',
        'Please tell us what we could do better',
        'Age group',
        'Ethnic background',
        'Do you consider yourself disabled?',
        'Are you a carer?',
        'Marital status',
        'Postcode',
      ]),
    ).toEqual({
      reference: ['Response ID'],
      date: ['Date submitted'],
      place: ['Ward name'],
      score: ['Overall, how was your experience of our service?'],
      comment: ['What did we do well?', 'Please tell us what we could do better'],
      age: ['Age group'],
      ethnicity: ['Ethnic background'],
      disability: ['Do you consider yourself disabled?'],
      carer: ['Are you a carer?'],
      marriage: ['Marital status'],
    });
  });

  test('camel case and capitals are read as words', () => {
    expect(suggestMap(['FeedbackDate', 'SURVEY_ID', 'FFTScore', 'FreeText', 'SiteName'])).toEqual({
      date: ['FeedbackDate'],
      reference: ['SURVEY_ID'],
      score: ['FFTScore'],
      comment: ['FreeText'],
      place: ['SiteName'],
    });
  });

  test('nothing is guessed where nothing fits', () => {
    expect(suggestMap(['x1', 'x2'])).toEqual({});
  });
});

describe('the key under which a map is remembered', () => {
  test('is the same whatever the order and blanks of the columns', () => {
    expect(headerKey(['date', ' what  was said', 'c'])).toBe(headerKey(['c', 'what was said', 'date']));
  });

  test('tells other columns apart', () => {
    expect(headerKey(['a,b'])).not.toBe(headerKey(['a', 'b']));
    expect(headerKey(['a', 'b'])).not.toBe(headerKey(['a', 'b', 'b']));
  });
});
