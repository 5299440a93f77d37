//! A small directory that compiles: two countries, their numbers and the words for them.

use super::super::*;

/// The words for [`numbers_sample`].
pub(in crate::content::compile) fn words_sample() -> String {
    let mut text = String::new();
    for kind in ServiceKind::ALL {
        text += &format!(
            "[[kind]]\nid = '{}'\nname = 'Kind'\ndoes = 'Does.'\n",
            kind.id()
        );
    }
    text + "[[hours]]
id = 'weekdays'
text = 'Monday to Friday, {times}'
[[hours]]
id = 'always'
text = 'Day and night'
[[more_languages]]
id = 'others'
text = 'and more'
[[caution]]
id = 'military'
text = 'Ask first.'
[[note]]
id = 'inside-only'
text = 'Only from inside.'
[[language]]
code = 'vi'
name = 'Vietnamese'
[[country]]
code = 'VN'
name = 'Vietnam'
also = ['Viet Nam']
[[country]]
code = 'FR'
name = 'France'
"
}

/// Two countries, and a record with everything in it.
pub(in crate::content::compile) fn numbers_sample() -> Tree {
    let mut records = RECORDS.to_owned();
    for (at, kind) in ServiceKind::ALL.iter().enumerate() {
        records += &format!(
            "[[service]]\nid = 'vn-{}'\ncountry = 'VN'\nname = 'N'\nkind = '{}'\nnumber = '11{at}'\n\
             source_title = 'Title'\nsource_url = 'https://www.ilo.org/x'\nconfidence = 'medium'\n",
            kind.id(),
            kind.id()
        );
    }
    let places = "[[country]]\ncode = 'FR'\nregion = 'europe'\neu = true\n[[country]]\ncode = 'VN'\nregion = 'asia'\nown = ['Việt Nam']\n";
    let mut data = offer::tests::data_sample();
    data.insert(COUNTRIES.to_owned(), places.into());
    data.insert(NUMBERS.to_owned(), records.into());
    data
}

const RECORDS: &str = "[[service]]
id = 'vn-line'
country = 'VN'
area = 'North'
name = 'Line'
by = 'Ministry'
kind = 'police'
covers_trafficking = true
urgent = true
number = '1-888 100'
international = '+841888100'
ways = [{ by = 'sms', to = '8020', say = 'HELP' }, { by = 'mail', to = 'a@b.org' }]
hours = 'weekdays'
times = '09:00-12:30, 13:30-17:00'
hours_of = 2017
languages = ['vi']
more_languages = 'others'
free = false
cautions = ['military']
notes = ['inside-only']
confirmed = '2024-09'
about = true
source_title = 'Report'
source_url = 'https://www.ilo.org/y'
confidence = 'high'
[[service]]
id = 'zz-list'
country = 'ZZ'
name = 'List'
kind = 'trafficking'
ways = [{ by = 'web', to = 'https://www.ilo.org' }]
hours = 'always'
source_title = 'Report'
source_url = 'https://www.ilo.org/y'
confidence = 'high'
";
