import { describe, expect, it } from '@jest/globals';
import { findClaim } from './claim.js';

const count = (text: string): number | undefined => findClaim([text])?.count;

describe('findClaim', () => {
  it.each([
    ['We, the 73 undersigned organizations committed to rights, are writing ahead of the summit.', 73],
    ['We, the undersigned 123 organizations, urge you to act.', 123],
    ['We, the undersigned, 45 human rights NGOs from 12 countries, write to you.', 45],
    ['The 94 undersigned call for an end to this.', 94],
    ['We, the ninety-four undersigned civil society organizations, write.', 94],
    ['We, the NINETY-FOUR (94) undersigned organizations, write.', 94],
    ['On behalf of the 1,234 undersigned local, state, and national groups, we write.', 1234],
    ['We, 94 civil society organizations, write to you.', 94],
    ['We write as 36 organizations that serve refugees.', 36],
    ['As a diverse coalition of 83 organizations, we urge you.', 83],
    ['On behalf of 150 faith-based organizations, we write.', 150],
    ['We, the undersigned coalition of 83 immigrant-rights groups, write.', 83],
    ['The 83 organizations listed below respectfully ask you to act.', 83],
    ['The undersigned eighty-three U.S. organizations submit these comments.', 83],
    ['We, the undersigned organizations (94), write.', 94],
    ['This letter is signed by the following 36 organizations.', 36],
    ['We, the Example Committee, the Harbor Project and 60 organizations, write.', 60],
    ['The Example Committee and more than 60 rights organizations across the country urge you to act.', 60],
    ['Nineteen civic organizations, including the Harbor Fund, issued the following statement.', 19],
    ['28 community groups call on the city to act', 28],
    ['We, the 2000 undersigned organizations, write.', 2000],
    ['We, the 2,023 local and national undersigned organizations, write.', 2023],
  ])('reads English: %s', (text, expected) => {
    expect(count(text)).toBe(expected);
  });

  it.each([
    ['Nosotros, las 95 organizaciones abajo firmantes, nos dirigimos a usted.', 95],
    ['Las 40 organizaciones firmantes expresamos nuestra preocupación.', 40],
    ['Las y los abajo firmantes, 52 organizaciones de la sociedad civil, manifestamos:', 52],
    ['Nosotras, noventa y cuatro organizaciones, pedimos.', 94],
    ['Las once organizaciones firmantes piden una respuesta.', 11],
    ['En nombre de 1.234 organizaciones, solicitamos.', 1234],
    ['Las 31 organizaciones y colectivos que suscriben esta carta rechazan.', 31],
    ['Os abaixo-assinados, 37 entidades, vêm a público.', 37],
    ['Nós, as 37 entidades abaixo assinadas, repudiamos.', 37],
    ['As cento e vinte e três organizações signatárias manifestam.', 123],
    ['As 80 organizações que assinam esta nota exigem.', 80],
    ['Nous, les 52 organisations soussignées, demandons.', 52],
    ['Nous soussignés, 52 associations, appelons.', 52],
    ['Les quatre-vingt-quatorze organisations signataires demandent.', 94],
    ['Nous, 1 234 organisations de la société civile, exigeons.', 1234],
  ])('reads Spanish, Portuguese and French: %s', (text, expected) => {
    expect(count(text)).toBe(expected);
  });

  it('says what a bound was, and keeps it in the fragment', () => {
    expect(findClaim(['We, the more than 60 undersigned organizations, write.'])).toMatchObject({
      count: 60,
      bound: 'at-least',
      fragment: 'We, the more than 60 undersigned organizations',
    });
    expect(findClaim(['The undersigned 200+ organizations write.'])).toMatchObject({ count: 200, bound: 'at-least' });
    expect(findClaim(['Nós, cerca de 80 entidades signatárias, pedimos.'])).toMatchObject({
      count: 80,
      bound: 'about',
    });
    expect(findClaim(['Nous, plus de cent associations, demandons.'])).toMatchObject({ count: 100, bound: 'at-least' });
    expect(findClaim(['We, the 60 undersigned organizations, write.'])).toMatchObject({ bound: 'exact' });
  });

  it('gives the sentence up to the noun, without the sentence before', () => {
    const text =
      'Dear President: Thank you for coming. We, the 94 undersigned civil society organizations, are writing to you.';
    expect(findClaim([text])?.fragment).toBe('We, the 94 undersigned civil society organizations');
  });

  it('adds two counts that are joined', () => {
    expect(count('We, the undersigned 94 organizations and 120 individuals, write.')).toBe(214);
    expect(count('We, 12 national networks, 30 local groups, and 2 universities, write.')).toBe(44);
    expect(count('We, the 94 undersigned organizations from 12 countries and 3 continents, write.')).toBe(94);
  });

  it('prefers the signing sentence to a title and to a heading, wherever they stand', () => {
    const title = '70 organizations call on the city to act';
    expect(findClaim([title, 'We, the 73 undersigned organizations, write.', 'Signatories (75)'])).toMatchObject({
      count: 73,
      paragraph: 1,
    });
    expect(findClaim(['We, 12 groups, write.', 'The 94 undersigned groups agree.'])?.count).toBe(94);
    expect(findClaim(['Signed by 12 groups.', 'We, 94 groups, write.'])?.count).toBe(94);
    expect(findClaim(['12 groups call on the city.', 'This is signed by 94 groups.'])?.count).toBe(94);
    expect(findClaim([title, 'Signatories (75)'])).toMatchObject({ count: 70, heading: false });
    expect(findClaim(['We, the undersigned organizations, write.', 'Signatories (75)'])).toMatchObject({
      count: 75,
      heading: true,
    });
  });

  it('takes the first of two equal claims, so that a quoted older letter does not win', () => {
    expect(
      findClaim(['We, the 94 undersigned, write.', 'In 2021, the 73 undersigned organizations wrote.'])?.count,
    ).toBe(94);
  });

  it.each([
    'We, the undersigned organizations, write about the 94 people who died in 2021.',
    'We, the undersigned organizations, representing 3 million members, write.',
    'The undersigned organizations work in 12 countries.',
    'In 2021, the undersigned organizations wrote to you.',
    'In 2021 undersigned organizations wrote to you.',
    'The 2023 Summit of undersigned organizations is near.',
    'Human rights researchers tracked 7,647 reports of attacks under Title 42.',
    'We call on the 145 signatories to the Refugee Convention.',
    'We call on the 145 signatory states.',
    'Several hundred undersigned organizations write to you.',
    'Hundreds of undersigned organizations write to you.',
    'One of the undersigned will call you.',
    'The Harbor Fund and 12 groups urge you to act. We, the undersigned, agree.',
    'In the city, 12 people live below the poverty line.',
    'Over 80 flights carried 8,500 people; we, the undersigned, object.',
    'Em nome dos signatários, pedimos.',
    'Los firmantes se reúnen once a month.',
    'A bill of $94 undersigned by 94% of the 9/11 board, a 94-member body.',
    'We, the {{count}} undersigned organizations, write.',
    'Foro de 20 años, 12 organizaciones fueron allanadas.',
  ])('finds no claim in: %s', (text) => {
    expect(findClaim([text])).toBeUndefined();
  });
});
