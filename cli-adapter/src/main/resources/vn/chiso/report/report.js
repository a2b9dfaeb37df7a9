(function () {
  "use strict";
  var fold = function (text) {
    return text.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  };
  var rows = Array.prototype.slice.call(document.querySelectorAll("[data-search]"));
  var folds = Array.prototype.slice.call(document.querySelectorAll("details.found"));
  var steps = Array.prototype.slice.call(document.querySelectorAll("details.node > summary"));
  document.getElementById("search").addEventListener("input", function (event) {
    var wanted = fold(event.target.value.trim());
    rows.forEach(function (row) {
      row.hidden = wanted !== "" && fold(row.getAttribute("data-search")).indexOf(wanted) < 0;
    });
    folds.forEach(function (fold) {
      fold.hidden = wanted !== "" && !fold.querySelector("[data-search]:not([hidden])");
      fold.open = fold.open || (wanted !== "" && !fold.hidden);
    });
    steps.forEach(function (step) {
      var hit = wanted !== "" && fold(step.textContent).indexOf(wanted) >= 0;
      step.classList.toggle("hit", hit);
      for (var up = step.parentElement; hit && up; up = up.parentElement) {
        if (up.tagName === "DETAILS" && up !== step.parentElement) { up.open = true; }
      }
    });
  });
  var show = function () {
    var step = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (var up = step; up; up = up.parentElement) {
      if (up.tagName === "DETAILS") { up.open = true; }
    }
    if (step) { step.scrollIntoView(); }
  };
  window.addEventListener("hashchange", show);
  show();
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("figure details").forEach(function (each) { each.open = true; });
  });
})();
