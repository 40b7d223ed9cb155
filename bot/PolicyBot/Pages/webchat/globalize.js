// Stands in for Web Chat's copy of Globalize with tables of every language: the browser has them (Intl).
const dateParts = { month: 'long', day: 'numeric', hour: 'numeric', minute: 'numeric' };

// To make a formatter takes a slow phone 30 ms and more, and Web Chat would make one for every message.
function once(make) {
  const made = {};
  return (...key) => (made[key] ??= make(...key));
}
const dates = once(language => new Intl.DateTimeFormat(language, dateParts));
const plurals = once(language => new Intl.PluralRules(language));
const spans = once(language => new Intl.RelativeTimeFormat(language));
const units = once((language, unit, unitDisplay) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay }));

/** What Web Chat asks of Globalize, for one language. */
export default function globalize(language) {
  return {
    dateFormatter: () => date => dates(language).format(date),
    plural: count => plurals(language).select(count),
    relativeTimeFormatter: unit => count => spans(language).format(count, unit),
    unitFormatter: (unit, { form }) => count => units(language, unit, form).format(count)
  };
}
