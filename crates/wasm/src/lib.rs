//! The calculator for JavaScript.
