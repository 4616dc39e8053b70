//! One file a page; the larger ones a folder.

mod about;
mod cities;
mod city;
mod country;
mod field;
mod insights;
mod meeting;
mod meetings;
mod not_found;
mod timeline;
mod year;

pub(crate) use about::about;
pub(crate) use cities::cities;
pub(crate) use city::city;
pub(crate) use country::country;
pub(crate) use field::field;
pub(crate) use insights::insights;
pub(crate) use meeting::meeting;
pub(crate) use meetings::meetings;
pub(crate) use not_found::not_found;
pub(crate) use timeline::timeline;
pub(crate) use year::year;
