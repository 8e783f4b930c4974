"use strict";
(function () {
  var tools = document.querySelector(".tools");
  if (!tools) return;
  tools.hidden = false;
  var holders = Array.prototype.map.call(document.querySelectorAll(".holder"), function (node) {
    var findings = Array.prototype.map.call(node.querySelectorAll(".finding"), function (f) {
      return { node: f, text: f.textContent.toLowerCase(), data: f.dataset };
    });
    var head = node.querySelector("h3").textContent + " " + ((node.querySelector(".path") || {}).textContent || "");
    return { node: node, city: node.dataset.city, head: head.toLowerCase(), findings: findings };
  });
  var cities = document.querySelectorAll("h2.city");
  var controls = ["q", "by-city", "by-part", "by-decided", "by-rule", "by-change"].map(function (id) {
    return document.getElementById(id);
  });
  function value(n) { return controls[n] ? controls[n].value : ""; }
  function apply() {
    var words = value(0).toLowerCase().split(/\s+/).filter(Boolean);
    var city = value(1), part = value(2), decided = value(3), rule = value(4), change = value(5);
    var narrow = part || decided || rule || change;
    var count = 0, seen = {};
    holders.forEach(function (h) {
      var inCity = !city || h.city === city;
      var headHit = words.every(function (w) { return h.head.indexOf(w) >= 0; });
      var any = false;
      h.findings.forEach(function (f) {
        var hit = inCity && (!part || f.data.part === part) && (!decided || f.data.decided === decided) &&
          (!rule || f.data.rule === rule) && (!change || f.data.change === change) &&
          words.every(function (w) { return f.text.indexOf(w) >= 0 || h.head.indexOf(w) >= 0; });
        f.node.hidden = !hit;
        if (hit) { any = true; count += 1; }
      });
      var show = any || (inCity && headHit && !narrow && !h.findings.length);
      h.node.hidden = !show;
      if (show) seen[h.city] = true;
    });
    Array.prototype.forEach.call(cities, function (c) { c.hidden = !seen[c.dataset.city]; });
    document.getElementById("shown").textContent = "共 " + count + " 项";
    document.getElementById("none").hidden = Object.keys(seen).length > 0;
  }
  controls.forEach(function (c) { if (c) c.addEventListener("input", apply); });
  document.getElementById("clear").addEventListener("click", function () {
    controls.forEach(function (c) { if (c) c.value = ""; });
    apply();
  });
  apply();
})();
