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
pub mod piece;
mod timeline;
mod year;

use about::about;
use cities::cities;
use city::city;
use country::country;
use field::field;
use insights::insights;
use meeting::meeting;
use meetings::meetings;
use not_found::not_found;
pub(crate) use piece::page;
use timeline::timeline;
use year::year;
