import { describe, expect, it } from '@jest/globals';
import { deadlineInstant, deadlineInstantNow, formatInstant } from './deadline.js';

const instant = (local: string, zone: string): string => deadlineInstant({ local, zone }).toISOString();

describe('a deadline', () => {
  it('is wall time in its own zone, summer and winter', () => {
    expect(instant('2027-01-15T17:00', 'America/New_York')).toBe('2027-01-15T22:00:00.000Z');
    expect(instant('2027-07-15T17:00', 'America/New_York')).toBe('2027-07-15T21:00:00.000Z');
  });

  it('in an hour that clocks skip is refused, and the message names the field', () => {
    expect(() => instant('2027-03-14T02:30', 'America/New_York')).toThrow(
      expect.objectContaining({
        code: 'deadline-skipped',
        fields: [expect.objectContaining({ field: 'deadline.local' })],
      }),
    );
  });

  it('in an hour that comes twice means the second time', () => {
    expect(instant('2027-11-07T01:30', 'America/New_York')).toBe('2027-11-07T06:30:00.000Z');
  });

  it('in an hour that clocks skip is refused to the minute, and the hours around it are not', () => {
    expect(() => instant('2027-03-14T02:00', 'America/New_York')).toThrow();
    expect(() => instant('2027-03-14T02:59:59', 'America/New_York')).toThrow();
    expect(instant('2027-03-14T01:59:59', 'America/New_York')).toBe('2027-03-14T06:59:59.000Z');
    expect(instant('2027-03-14T03:00', 'America/New_York')).toBe('2027-03-14T07:00:00.000Z');
  });

  it('knows days that a zone never had, and clocks that change by half an hour or at midnight', () => {
    expect(() => instant('2011-12-30T12:00', 'Pacific/Apia')).toThrow(); // Samoa went over the date line
    expect(() => instant('2027-10-03T02:15', 'Australia/Lord_Howe')).toThrow();
    expect(instant('2027-04-04T01:45', 'Australia/Lord_Howe')).toBe('2027-04-03T15:15:00.000Z');
    expect(() => instant('2027-04-30T00:30', 'Africa/Cairo')).toThrow();
  });

  it('that was announced and that new rules put into a gap means the moment after the gap', () => {
    expect(deadlineInstantNow({ local: '2027-03-14T02:30', zone: 'America/New_York' }).toISOString()).toBe(
      '2027-03-14T07:30:00.000Z',
    );
  });

  it.each(['Mars/Olympus', '+02:00', '', 'EST5EDT4', 'IST', 'ACT'])('in the zone %j is refused', (zone) => {
    expect(() => instant('2027-01-15T17:00', zone)).toThrow(expect.objectContaining({ code: 'time-zone-unknown' }));
  });

  it.each(['2027-02-30T10:00', 'tomorrow', '2027-01-15', '2027-01-15T17:00Z', '2027-13-01T00:00'])(
    'written as %j is refused',
    (local) => {
      expect(() => instant(local, 'UTC')).toThrow(expect.objectContaining({ code: 'deadline-malformed' }));
    },
  );

  it.each([
    ['es', 'America/Mexico_City', 'viernes, 15 de enero de 2027, 17:00 (hora estándar central, GMT-6)'],
    ['fr', 'Africa/Dakar', 'vendredi 15 janvier 2027 à 23:00 (heure moyenne de Greenwich)'],
    ['pt', 'America/Sao_Paulo', 'sexta-feira, 15 de janeiro de 2027 às 20:00 (Horário Padrão de Brasília, GMT-3)'],
    ['en', 'Asia/Kathmandu', 'Saturday, January 16, 2027 at 4:45 AM (Nepal Time, GMT+5:45)'],
    ['en', 'UTC', 'Friday, January 15, 2027 at 11:00 PM (Coordinated Universal Time)'],
  ])('is shown in %s by the clocks of %s, with their name', (language, zone, shown) => {
    expect(formatInstant(new Date('2027-01-15T23:00:00Z'), zone, language).replaceAll('\u202f', ' ')).toBe(shown);
  });

  it.each([
    ['DE', ' = Saturday, January 16, 2027 at 12:00 AM (Central European Standard Time, GMT+1)'],
    ['NI', ''], // its clocks show the same
    ['US', ''], // several times
    [null, ''],
  ])('is shown by the clocks of a reader in %s too', (country, added) => {
    const shown = formatInstant(new Date('2027-01-15T23:00:00Z'), 'America/Mexico_City', 'en', country);
    expect(shown.replaceAll('\u202f', ' ')).toBe(
      `Friday, January 15, 2027 at 5:00 PM (Central Standard Time, GMT-6)${added}`,
    );
  });

  it('is shown with the summer’s name and offset in summer', () => {
    expect(formatInstant(new Date('2027-07-15T23:00:00Z'), 'Europe/Lisbon', 'pt')).toMatch(/de Verão .*, GMT\+1\)$/);
  });

  it('is shown in the zone of the campaign and the language of the reader', () => {
    const at = deadlineInstant({ local: '2027-01-15T17:00', zone: 'America/Mexico_City' });
    expect(formatInstant(at, 'America/Mexico_City', 'en').replaceAll('\u202f', ' ')).toBe(
      'Friday, January 15, 2027 at 5:00 PM (Central Standard Time, GMT-6)',
    );
    expect(formatInstant(at, 'America/Mexico_City', 'es')).toContain('viernes, 15 de enero de 2027');
  });
});
