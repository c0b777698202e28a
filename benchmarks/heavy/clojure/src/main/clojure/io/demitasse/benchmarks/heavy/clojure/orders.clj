(ns io.demitasse.benchmarks.heavy.clojure.orders
  "Reads orders with clojure.data.json and adds them up."
  (:require [clojure.data.json :as json]
            [clojure.java.io :as io])
  (:gen-class
   :name io.demitasse.benchmarks.heavy.clojure.Orders
   :implements [com.amazonaws.services.lambda.runtime.RequestStreamHandler]))

(defn- line [{:keys [name count]}]
  (str count " x " name))

(defn receipt [{:keys [id items]}]
  {:id id
   :total (transduce (map #(* (:count %) (:price %))) + items)
   :lines (mapv line (sort-by :name items))})

(defn -handleRequest [_ in out _]
  (with-open [reader (io/reader in)
              writer (io/writer out)]
    (-> (json/read reader :key-fn keyword)
        receipt
        (json/write writer))))
