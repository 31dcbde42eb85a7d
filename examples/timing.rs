use klantreis::{
    case::Case,
    outcome::Outcome,
    read::{self, Request},
};
use std::time::Instant;
fn main() {
    for n in ["florist", "hotel", "kitchen", "snack"] {
        let r = read::request(&Request { brief: Some(format!("plans/{n}/brief.toml").into()), set: vec![] });
        let c = Case::join(&r.brief, &r.catalogue).unwrap();
        let t = Instant::now();
        for _ in 0..500 {
            std::hint::black_box(Case::join(&r.brief, &r.catalogue).unwrap());
        }
        let j = t.elapsed() / 500;
        let x: Vec<f64> = c.placements.iter().map(|p| p.most * 0.02).collect();
        let t = Instant::now();
        for _ in 0..500 {
            std::hint::black_box(Outcome::of(&c, &x));
        }
        let o = t.elapsed() / 500;
        let t = Instant::now();
        for _ in 0..500 {
            std::hint::black_box(c.clone());
        }
        let k = t.elapsed() / 500;
        println!("{n} {} placements join {j:?} outcome {o:?} clone {k:?}", c.placements.len());
    }
}
