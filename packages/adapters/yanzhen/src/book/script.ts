/** Looking for a rule in the page itself: nothing is fetched. Without it the page is whole, only the box does nothing. */
export const script = `
const box=document.querySelector("#find"),said=document.querySelector("#found"),rules=[...document.querySelectorAll("article.rule")];
const texts=rules.map(one=>one.textContent.toLowerCase());
const look=()=>{const words=box.value.toLowerCase().split(/\\s+/).filter(Boolean);let shown=0;
rules.forEach((one,i)=>{const fits=words.every(word=>texts[i].includes(word));one.classList.toggle("hidden",!fits);
document.querySelector('nav a[href="#'+one.id+'"]').parentElement.classList.toggle("hidden",!fits);if(fits)shown++});
document.querySelectorAll("section.room").forEach(room=>room.classList.toggle("hidden",!room.querySelector("article.rule:not(.hidden)")));
said.textContent=words.length?shown+" / "+rules.length:""};
box.addEventListener("input",look);
addEventListener("keydown",event=>{if(event.key==="/"&&document.activeElement!==box){event.preventDefault();box.focus()}
if(event.key==="Escape"&&document.activeElement===box){box.value="";look()}});
`
